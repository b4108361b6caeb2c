import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { DatedText } from '@/components/ui/dated-text'
import { Tag } from '@/components/ui/tag'
import { addressOf } from '@/lib/domain/addresses'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { ClaimConflict, ConflictClaim } from '@/lib/queries/figures/conflicts'
import { DifferenceTags } from './difference-tags'
import { PeriodText } from './period-text'

const statusWords = {
  open: { tag: 'not explained', tone: 'con' },
  by_date: { tag: 'resolved by date', tone: 'plain' },
  explained: { tag: 'explained', tone: 'plain' },
} as const

const whenWords: Record<ClaimConflict['when'], string> = {
  'same day': 'Both are of the same day.',
  'perhaps the same day': 'Both can be of the same day, as far as their dates are known.',
  'same years': 'Both cover the same years.',
  apart: 'They are of different times: the first was right until the second was.',
}

/** Claims of which no two can both hold: what each says, since when, and why they differ, where somebody said so. */
export function ConflictList({ conflicts }: { conflicts: readonly ClaimConflict[] }) {
  return (
    <ul className="grid gap-8">
      {conflicts.map((conflict) => (
        <ConflictItem key={conflict.claims.map(({ id }) => id).join(' ')} conflict={conflict} />
      ))}
    </ul>
  )
}

function ConflictItem({ conflict }: { conflict: ClaimConflict }) {
  const { claims, status, when, differences, reason } = conflict
  const [first] = claims
  const { tag, tone } = statusWords[status]
  return (
    <li
      className={`break-inside-avoid border-l-[3px] pl-4 ${status === 'open' ? 'border-con' : 'border-rule'}`}
    >
      <p className="text-small text-soft">
        {[first.company?.name, first.metric?.name].filter(Boolean).join(' · ')} <Tag tone={tone}>{tag}</Tag>{' '}
        <DifferenceTags kinds={differences} />
      </p>
      <div className="mt-2 grid gap-x-10 gap-y-4 wide:grid-cols-2 print:grid-cols-2">
        {claims.map((claim) => (
          <Side key={claim.id} claim={claim} />
        ))}
      </div>
      <p className="mt-3 max-w-[62ch] text-table">
        {whenWords[when]} {reason ?? (status === 'open' && 'Why they differ, nobody has explained yet.')}
      </p>
    </li>
  )
}

function Side({ claim }: { claim: ConflictClaim }) {
  const { quantity, comparator, currency, unit, text, figures } = claim
  const { periodEarliest, periodLatest, periodText } = claim
  const before = comparator && comparatorWords[comparator]
  return (
    <div className="grid content-start gap-2">
      <p className="font-semibold">
        {quantity === null ? (
          text
        ) : (
          <>
            {before && `${before} `}
            {formatQuantity(quantity, currency)} {currency ? '' : unit?.plural}
          </>
        )}
      </p>
      <p className="text-small text-soft">
        as of <DatedText earliest={claim.asOfEarliest} latest={claim.asOfLatest} text={claim.asOfText} />
        {(periodEarliest || periodLatest || periodText) && (
          <>
            {' · covers '}
            <PeriodText earliest={periodEarliest} latest={periodLatest} text={periodText} />
          </>
        )}
        {' · printed '}
        <DatedText
          earliest={claim.printed?.earliest ?? null}
          latest={claim.printed?.latest ?? null}
          text={claim.printed?.text ?? null}
        />
      </p>
      {claim.evidence && <EvidenceSlip evidence={claim.evidence} />}
      {figures.map(({ figure }) => (
        <p key={figure.slug} className="text-small">
          <a href={`${addressOf.figure(figure.slug)}#${claim.slug}`}>{figure.title}</a>
        </p>
      ))}
    </div>
  )
}
