import { type Column, DataTable } from '@/components/ui/data-table'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'
import { CompanyOf, type Party, paidPart, recipientLines } from './contract-recipients'

type Part = ContractDetail['companies'][number]

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

/** Buyer, recipients, reseller and technology company, as written and as understood. */
export function ContractParties({ contract }: { contract: ContractDetail }) {
  const several = contract.recipients.length
  return (
    <Section
      title="Who takes part"
      id="parties"
      rule="light"
      note="Whoever gets the money is not always whoever makes the technology."
    >
      <DataTable caption="Parties" columns={columns} rows={parties(contract)} rowKey={({ key }) => key} />
      {several > 1 && (
        <Note>
          The register gives one amount for {several} recipients and does not say how much goes to whom.
        </Note>
      )}
    </Section>
  )
}

function parties(contract: ContractDetail): Party[] {
  const paid = contract.recipients.map((recipient) => paidPart(contract, recipient))
  const others = contract.companies.filter((part) => !paid.includes(part))
  return [buyer(contract), ...recipientLines(contract), ...others.map((part) => company(part, contract))]
}

function buyer({ buyerName, buyerAgency }: ContractDetail): Party {
  const taken = buyerAgency ? (
    <a href={addressOf.agency(buyerAgency.slug)}>{buyerAgency.name}</a>
  ) : (
    <Unknown>not yet matched to an agency</Unknown>
  )
  return { key: 'buyer', part: 'Buyer', written: buyerName, taken }
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

/** A source's words are quoted on the page; a register that names no company keeps none. */
function WordsElsewhere({ citations }: Pick<ContractDetail, 'citations'>) {
  return citations.length > 0 ? (
    <a href="#quotes">in the words quoted below</a>
  ) : (
    <Unknown>no words kept</Unknown>
  )
}
