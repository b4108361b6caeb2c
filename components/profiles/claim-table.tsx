import { SaidBy } from '@/components/figures/said-by'
import type { Column } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { ClaimItem } from '@/lib/queries/profiles/claims'
import { CitationProofs } from './citation-proofs'
import { FirstRows } from './first-rows'
import { SpeaksAgainst } from './speaks-against'

type ClaimTableProps = {
  caption: string
  claims: readonly ClaimItem[]
  /** How many stand open; all, unless given. */
  first?: number
}

/** Claims: the number or the words, what is counted, who said it, as of when, and what speaks against it. */
export function ClaimTable({ caption, claims, first = claims.length }: ClaimTableProps) {
  return (
    <FirstRows caption={caption} columns={columns} rows={claims} rowKey={({ slug }) => slug} first={first} />
  )
}

function publisherOf({ citations }: ClaimItem): string | undefined {
  const evidence = citations[0]?.evidence
  return evidence?.passage?.publisher ?? evidence?.source.publisher
}

const columns: readonly Column<ClaimItem>[] = [
  { key: 'claim', header: 'Claim', phone: 'whole', cell: (claim) => <ClaimCell claim={claim} /> },
  {
    key: 'said',
    header: 'Said by',
    phone: 'second',
    cell: (claim) => (
      <>
        <SaidBy claim={claim} />
        {claim.speaker !== 'source' && <small>in {publisherOf(claim)}</small>}
      </>
    ),
  },
  {
    key: 'as-of',
    header: 'As of',
    phone: 'line',
    phoneLabel: 'As of',
    align: 'end',
    cell: ({ asOfEarliest, asOfLatest, asOfText }) => (
      <PartialDateText earliest={asOfEarliest} latest={asOfLatest} text={asOfText} />
    ),
  },
  {
    key: 'proof',
    header: 'Proof',
    phone: 'proof',
    cell: ({ citations, text }) => <CitationProofs citations={citations} of={text} />,
  },
]

function ClaimCell({ claim }: { claim: ClaimItem }) {
  const { quantity, currency, comparator, unit, text, scope, periodText } = claim
  const before = comparator && comparatorWords[comparator]
  return (
    <div id={claim.slug} className="max-w-[52ch]">
      {quantity && (
        <p className="font-serif text-quote font-[560]">
          {before && <i className="font-serif-italic font-[450] text-soft">{before} </i>}
          {formatQuantity(quantity, currency)} {!currency && unit?.plural}
        </p>
      )}
      <p className={quantity ? 'font-normal' : 'font-serif text-quote'}>{text}</p>
      {scope && <small>Counts: {scope}</small>}
      {periodText && <small>Period: {periodText}</small>}
      <SpeaksAgainst citations={claim.citations} />
    </div>
  )
}
