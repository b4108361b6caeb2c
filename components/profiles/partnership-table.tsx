import { ProofLink } from '@/components/ui/proof-link'
import { addressOf } from '@/lib/domain/addresses'
import type { PartnershipRow } from '@/lib/queries/lists/partnership-rows'
import { FirstRows } from './first-rows'
import {
  agencyColumn,
  beganColumn,
  companyColumn,
  kindColumn,
  type PartnershipColumn,
  whatColumn,
} from './partnership-columns'

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

const proofColumn: PartnershipColumn = {
  key: 'proof',
  header: 'Proof',
  phone: 'proof',
  cell: ({ proof, company, agency, group_name }) => {
    const parties = `${company?.name ?? 'an unnamed company'} and ${agency?.name ?? group_name}`
    return proof && <ProofLink kind={proof.kind} href={addressOf.evidence(proof.id)} of={parties} />
  },
}
