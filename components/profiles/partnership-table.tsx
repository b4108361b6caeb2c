import { placeOf } from '@/components/lists/place-of'
import type { Column } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { ProofLink } from '@/components/ui/proof-link'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { partnershipKindWords } from '@/lib/domain/words'
import type { PartnershipRow } from '@/lib/queries/lists/partnership-rows'
import { FirstRows } from './first-rows'

const rowsOpen = 12

type PartnershipTableProps = {
  caption: string
  rows: readonly PartnershipRow[]
  /** Whose page it stands on: that side is not repeated in each row. */
  of?: 'company' | 'agency' | 'both'
}

/** Partnerships, each with its proof and a link to its own page. */
export function PartnershipTable({ caption, rows, of = 'both' }: PartnershipTableProps) {
  const columns = [
    ...(of === 'company' ? [] : [companyColumn]),
    ...(of === 'agency' ? [] : [agencyColumn(of === 'company' ? 'title' : 'second')]),
    whatColumn(of === 'both' ? 'line' : 'second'),
    kindColumn,
    beganColumn,
    proofColumn,
  ]
  return (
    <FirstRows caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} first={rowsOpen} />
  )
}

type PartnershipColumn = Column<PartnershipRow>

const companyColumn: PartnershipColumn = {
  key: 'company',
  header: 'Company',
  phone: 'title',
  cell: ({ company, parent }) =>
    company ? (
      <>
        <a href={addressOf.company(company.slug)}>{company.name}</a>
        {parent && <small>{parent.name}</small>}
      </>
    ) : (
      <Unknown>company not named</Unknown>
    ),
}

const agencyColumn = (phone: 'title' | 'second'): PartnershipColumn => ({
  key: 'agency',
  header: 'Agency',
  phone,
  cell: ({ agency, group_name, city, state, country }) =>
    agency ? (
      <>
        <a href={addressOf.agency(agency.slug)}>{agency.name}</a>
        <small>{placeOf(city, state, country)}</small>
      </>
    ) : (
      <>
        {group_name}
        <small>agency group</small>
      </>
    ),
})

const whatColumn = (phone: 'second' | 'line'): PartnershipColumn => ({
  key: 'what',
  header: 'What',
  phone,
  cell: ({ product, technology }) =>
    product || technology ? (
      <>
        {product ?? technology}
        {product && technology && <small>{technology}</small>}
      </>
    ) : (
      <Unknown>technology not given</Unknown>
    ),
})

const kindColumn: PartnershipColumn = {
  key: 'kind',
  header: 'Kind',
  phone: 'line',
  cell: ({ id, kind }) => <a href={addressOf.partnership(id)}>{partnershipKindWords[kind]}</a>,
}

const beganColumn: PartnershipColumn = {
  key: 'began',
  header: 'Began',
  phone: 'aside',
  align: 'end',
  nowrap: true,
  cell: ({ began_earliest, began_latest, began_text }) => (
    <PartialDateText earliest={began_earliest} latest={began_latest} text={began_text} />
  ),
}

const proofColumn: PartnershipColumn = {
  key: 'proof',
  header: 'Proof',
  phone: 'proof',
  cell: ({ proof, company, agency, group_name }) => {
    const parties = `${company?.name ?? 'an unnamed company'} and ${agency?.name ?? group_name}`
    return proof && <ProofLink kind={proof.kind} href={addressOf.evidence(proof.id)} of={parties} />
  },
}
