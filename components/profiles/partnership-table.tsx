import { type Column, DataTable } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { ProofLink } from '@/components/ui/proof-link'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { shortPlace } from '@/lib/domain/place'
import { partnershipKindWords } from '@/lib/domain/words'
import type { PartnershipRow } from '@/lib/queries/profiles/shapes'

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
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
}

type PartnershipColumn = Column<PartnershipRow>

const companyColumn: PartnershipColumn = {
  key: 'company',
  header: 'Company',
  phone: 'title',
  cell: ({ company }) =>
    company ? (
      <>
        <a href={addressOf.company(company.slug)}>{company.name}</a>
        {company.parent && <small>{company.parent}</small>}
      </>
    ) : (
      <Unknown>company not named</Unknown>
    ),
}

const agencyColumn = (phone: 'title' | 'second'): PartnershipColumn => ({
  key: 'agency',
  header: 'Agency',
  phone,
  cell: ({ agency, group }) =>
    agency ? (
      <>
        <a href={addressOf.agency(agency.slug)}>{agency.name}</a>
        <small>{shortPlace(agency)}</small>
      </>
    ) : (
      <>
        {group?.name}
        <small>group of agencies that the source does not name</small>
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
  cell: ({ beganEarliest, beganLatest, beganText }) => (
    <PartialDateText earliest={beganEarliest} latest={beganLatest} text={beganText} />
  ),
}

const proofColumn: PartnershipColumn = {
  key: 'proof',
  header: 'Proof',
  phone: 'proof',
  cell: ({ proof, company, agency, group }) => {
    const parties = `${company?.name ?? 'an unnamed company'} and ${agency?.name ?? group?.name}`
    return proof && <ProofLink kind={proof.kind} href={addressOf.evidence(proof.id)} of={parties} />
  },
}
