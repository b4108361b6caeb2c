import type { ReactNode } from 'react'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'

type Part = ContractDetail['companies'][number]
type Party = { key: string; part: string; written: ReactNode; taken: ReactNode }

const columns: readonly Column<Party>[] = [
  { key: 'part', header: 'Part', phone: 'title', cell: ({ part }) => part },
  {
    key: 'written',
    header: 'As the record writes it',
    phone: 'line',
    phoneLabel: 'As written',
    cell: ({ written }) => written,
  },
  {
    key: 'taken',
    header: 'Whom we take it to be',
    phone: 'second',
    cell: ({ taken }) => taken,
  },
]

/** Buyer, recipient, reseller and technology company: four parts, as written and as understood. */
export function ContractParties({ contract }: { contract: ContractDetail }) {
  return (
    <Section
      title="Who takes part"
      id="parties"
      rule="light"
      note="Whoever gets the money is not always whoever makes the technology."
    >
      <DataTable caption="Parties" columns={columns} rows={parties(contract)} rowKey={({ key }) => key} />
    </Section>
  )
}

function parties(contract: ContractDetail): Party[] {
  const others = contract.companies.filter((part) => !isRecipient(part, contract))
  return [buyer(contract), recipient(contract), ...others.map((part) => company(part, contract))]
}

/** Whether a company's part is that of the recipient, who has a line already. */
function isRecipient({ role, company }: Part, { recipientCompany }: ContractDetail): boolean {
  return role === 'recipient' && company.slug === recipientCompany?.slug
}

function buyer({ buyerName, buyerAgency }: ContractDetail): Party {
  const taken = buyerAgency ? (
    <a href={addressOf.agency(buyerAgency.slug)}>{buyerAgency.name}</a>
  ) : (
    <Unknown>not resolved to an agency</Unknown>
  )
  return { key: 'buyer', part: 'Buyer', written: buyerName, taken }
}

function recipient(contract: ContractDetail): Party {
  const { kind, recipientName, recipientCompany, throughReseller, companies } = contract
  if (!recipientName) {
    const none = <Unknown>{kind === 'bid' ? 'nobody, nothing is awarded' : 'not given'}</Unknown>
    return { key: 'recipient', part: 'Recipient of the money', written: none, taken: none }
  }
  const own = companies.find((part) => isRecipient(part, contract))
  const taken = recipientCompany ? (
    <CompanyOf company={recipientCompany} partnershipId={own?.partnershipId} />
  ) : (
    <Unknown>no company of the registry</Unknown>
  )
  const part = throughReseller ? 'Reseller, who receives the money' : 'Recipient of the money'
  return { key: 'recipient', part, written: recipientName, taken }
}

const parts = { recipient: 'Company paid', technology: 'Technology company', bidder: 'Bidder' }

function company({ role, words, wordsField, company, partnershipId }: Part, contract: ContractDetail): Party {
  return {
    key: `${role} ${company.slug}`,
    part: parts[role],
    written: words ? (
      <>
        “{words}”{wordsField && <small>in {wordsField}</small>}
      </>
    ) : (
      <WordsElsewhere {...contract} />
    ),
    taken: <CompanyOf company={company} partnershipId={partnershipId} />,
  }
}

type CompanyOfProps = { company: Part['company']; partnershipId: string | undefined }

function CompanyOf({ company, partnershipId }: CompanyOfProps) {
  return (
    <>
      <a href={addressOf.company(company.slug)}>{company.name}</a>
      {partnershipId && (
        <small>
          <a href={addressOf.partnership(partnershipId)}>the partnership</a>
        </small>
      )}
    </>
  )
}

/** A source's words are quoted on the page; a register that names no company keeps none. */
function WordsElsewhere({ citations }: Pick<ContractDetail, 'citations'>) {
  return citations.length > 0 ? (
    <a href="#quotes">in the words quoted below</a>
  ) : (
    <Unknown>no words kept</Unknown>
  )
}
