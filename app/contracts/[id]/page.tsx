import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { ContractArticle } from '@/components/profiles/contract/contract-article'
import { contractTitle } from '@/components/profiles/contract/contract-words'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { formatMoney } from '@/lib/domain/format-money'
import { contractRoleWords } from '@/lib/domain/words'
import { type ContractDetail, contractDetail } from '@/lib/queries/profiles/contract-detail'
import { breadcrumbs } from '@/lib/sharing/structured/things'

type Props = { params: Promise<{ id: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const contract = await contractDetail(id)
  if (!contract) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: contractTitle(contract),
    description: inASentence(contract),
    path: addressOf.contract(id),
    picture: inASentence(contract),
  })
}

function inASentence({ buyerName, companies, amount, currency, transactions }: ContractDetail): string {
  const who = companies.map(({ company, role }) => `${company.name} ${contractRoleWords[role]}`).join(', ')
  const money = amount && currency ? formatMoney(amount, currency) : 'amount not given'
  const rows = transactions.length > 0 ? `, ${transactions.length} transactions held` : ''
  return `Buyer ${buyerName}; ${who}; ${money}${rows}. With the rows or words that prove it.`
}

async function ContractPage({ params }: Props) {
  const { id } = await params
  const contract = await contractDetail(id)
  if (!contract) return answerForMissing('contract', id)
  const page = { name: contractTitle(contract), path: addressOf.contract(id) }
  return (
    <SharedPage things={[breadcrumbs({ name: 'Contracts', path: '/contracts' }, page)]}>
      <ContractArticle contract={contract} />
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('contract', ContractPage))
