import { SaidBy } from '@/components/figures/said-by'
import { type Column, DataTable } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { dateRemark } from '@/lib/domain/date-remark'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { Notes } from '@/lib/dossier/notes'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { ClaimItem } from '@/lib/queries/profiles/claims'
import { Marks } from './marks'

/** What sources claim: numbers, then statements; who says it, as of when, and what contradicts it. */
export function DossierClaims({ dossier: { words, notes } }: { dossier: Dossier }) {
  if (words.claims.length === 0) return null
  return (
    <Section
      title="What is claimed"
      id="claims"
      note="Each is what a source says, not what the ledger counts. Claims disagree, age, and count different things."
    >
      <DataTable caption="Claims" columns={columns(notes)} rows={words.claims} rowKey={({ slug }) => slug} />
    </Section>
  )
}

const evidenceOf = ({ citations }: ClaimItem, against: boolean) =>
  citations.filter(({ stance }) => (stance === 'contradicts') === against).map(({ evidence }) => evidence.id)

const columns = (notes: Notes): Column<ClaimItem>[] => [
  {
    key: 'claim',
    header: 'Claim',
    phone: 'whole',
    cell: (claim) => <Claim claim={claim} notes={notes} />,
  },
  { key: 'said', header: 'Said by', phone: 'second', cell: (claim) => <SaidBy claim={claim} /> },
  {
    key: 'as-of',
    header: 'As of',
    phone: 'line',
    phoneLabel: 'As of',
    align: 'end',
    cell: ({ asOfEarliest, asOfLatest, asOfText }) => (
      <>
        <span className="whitespace-nowrap">
          <PartialDateText earliest={asOfEarliest} latest={asOfLatest} text={asOfText} />
        </span>
        {dateRemark(asOfText) && <small>{dateRemark(asOfText)}</small>}
      </>
    ),
  },
  {
    key: 'note',
    header: 'Note',
    phone: 'proof',
    cell: (claim) => <Marks of={evidenceOf(claim, false)} notes={notes} />,
  },
]

function Claim({ claim, notes }: { claim: ClaimItem; notes: Notes }) {
  const { quantity, currency, comparator, unit, text, scope } = claim
  const before = comparator && comparatorWords[comparator]
  const against = evidenceOf(claim, true)
  return (
    <div className="max-w-[60ch]">
      {quantity && (
        <b className="font-[650]">
          {before && `${before} `}
          {formatQuantity(quantity, currency)} {!currency && unit?.plural}:{' '}
        </b>
      )}
      {text}
      {scope && <small>Counts: {scope}</small>}
      {against.length > 0 && (
        <small className="line">
          Contradicted by <Marks of={against} notes={notes} />
        </small>
      )}
    </div>
  )
}
