import {
  agencyColumn,
  beganColumn,
  companyColumn,
  type PartnershipColumn,
  whatColumn,
} from '@/components/profiles/partnership-columns'
import { DataTable } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { Notes } from '@/lib/dossier/notes'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { Marks } from './marks'

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
