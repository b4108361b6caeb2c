import { type Column, DataTable } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { shortPlace } from '@/lib/domain/place'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { Notes } from '@/lib/dossier/notes'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { PartnershipRow } from '@/lib/queries/lists/partnership-rows'
import { Marks } from './marks'

type PartnershipColumn = Column<PartnershipRow>

/** Partnerships one by one, each with the number of what proves it. */
export function PartnershipLines({ dossier: { record, partnerships, notes } }: { dossier: Dossier }) {
  const ofAgency = record.subject.kind === 'agency'
  const several = ofAgency || record.ids.length > 1
  const columns = [
    ...(several ? [companyColumn] : []),
    ...(ofAgency ? [] : [agencyColumn(several ? 'second' : 'title')]),
    whatColumn(several && !ofAgency ? 'line' : 'second'),
    kindColumn,
    beganColumn,
    seenColumn,
    noteColumn(notes),
  ]
  return (
    <DataTable
      caption={`Partnerships of ${record.name}`}
      columns={columns}
      rows={partnerships.rows}
      rowKey={({ id }) => id}
    />
  )
}

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
        <small>{shortPlace({ city, state, country: country ?? '' })}</small>
      </>
    ) : (
      <>
        {group_name}
        <small>agencies not named</small>
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
  cell: ({ id, kind, status }) => (
    <>
      <a href={addressOf.partnership(id)}>{partnershipKindWords[kind]}</a>
      <small>{partnershipStatusWords[status]}</small>
    </>
  ),
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

const seenColumn: PartnershipColumn = {
  key: 'seen',
  header: 'Last seen',
  phone: 'line',
  phoneLabel: 'Last seen',
  align: 'end',
  nowrap: true,
  cell: ({ seen_earliest, seen_latest }) => <PartialDateText earliest={seen_earliest} latest={seen_latest} />,
}

const noteColumn = (notes: Notes): PartnershipColumn => ({
  key: 'note',
  header: 'Note',
  phone: 'proof',
  cell: ({ proof }) => proof && <Marks of={[proof.id]} notes={notes} />,
})
