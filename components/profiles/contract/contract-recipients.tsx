import type { ReactNode } from 'react'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'
import { listHref } from '@/lib/search-params/address'
import { unmatchedList } from '@/lib/search-params/unmatched'

type Part = ContractDetail['companies'][number]
type Recipient = ContractDetail['recipients'][number]

/** A party of a contract: as the record writes it, and whom we take it to be. */
export type Party = { key: string; part: string; written: ReactNode; taken: ReactNode }

/** Who receives the money: a line for each recipient that the record names. */
export function recipientLines(contract: ContractDetail): Party[] {
  const { kind, recipients: all, throughReseller } = contract
  if (all.length === 0) {
    const none = <Unknown>{kind === 'bid' ? 'nobody, nothing is awarded' : 'not given'}</Unknown>
    return [{ key: 'recipient', part: 'Recipient of the money', written: none, taken: none }]
  }
  const only = throughReseller ? 'Reseller, who receives the money' : 'Recipient of the money'
  return all.map((one, index) => ({
    key: `recipient ${index}`,
    part: all.length > 1 ? `Recipient ${index + 1} of ${all.length}` : only,
    written: <RecipientName recipient={one} />,
    taken: <RecipientCompany contract={contract} recipient={one} />,
  }))
}

/** A company's part in which it receives the money under this name. */
export function paidPart(
  { recipients, recipientCompany, companies }: ContractDetail,
  recipient: Recipient,
): Part | undefined {
  return companies.find(
    ({ role, words, company }) =>
      role === 'recipient' &&
      (recipients.length === 1
        ? company.slug === recipientCompany?.slug
        : company.id === recipient.companyId || words === recipient.name),
  )
}

function RecipientName({ recipient: { name, ids } }: { recipient: Recipient }) {
  return (
    <>
      {name || <Unknown>no name, an identifier only</Unknown>}
      {ids.map(([scheme, value]) => (
        <small key={`${scheme} ${value}`} className="line">
          {scheme} <span className="font-mono [overflow-wrap:anywhere]">{value}</span>
        </small>
      ))}
    </>
  )
}

function RecipientCompany({ contract, recipient }: { contract: ContractDetail; recipient: Recipient }) {
  const { recipients, recipientCompany } = contract
  const own = paidPart(contract, recipient)
  if (own) return <CompanyOf company={own.company} partnershipId={own.partnershipId} />
  if (recipients.length === 1 && recipientCompany)
    return <CompanyOf company={recipientCompany} partnershipId={undefined} />
  return (
    <Unknown>
      not yet matched to a company
      {recipient.name !== '' && recipient.name.length <= 200 && (
        <small>
          <a href={listHref(unmatchedList, { q: recipient.name })}>on which other rows</a>
        </small>
      )}
    </Unknown>
  )
}

type CompanyOfProps = { company: { slug: string; name: string }; partnershipId: string | null | undefined }

/** A company of the ledger, and the partnership that the contract belongs to for it. */
export function CompanyOf({ company, partnershipId }: CompanyOfProps) {
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
