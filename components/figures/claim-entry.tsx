import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { ObjectLink } from '@/components/objections/object-link'
import { Unknown } from '@/components/ui/unknown'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { ClaimFacts } from '@/lib/queries/figures/figure-story'
import type { FigureClaim } from '@/lib/queries/figures/figures'
import { ClaimMatter, ClaimTimes } from './claim-fact-list'
import { DifferenceTags } from './difference-tags'

type ClaimEntryProps = {
  claim: FigureClaim
  /** What stands behind it. */
  facts: ClaimFacts | undefined
}

/**
 * A claim on a figure's page: the number as it was claimed, by whom and who counted, as of when and when printed, where it comes from,
 * why it differs, and its evidence.
 */
export function ClaimEntry({ claim, facts }: ClaimEntryProps) {
  const supporting = claim.citations.filter(({ stance }) => stance !== 'contradicts')
  const against = claim.citations.filter(({ stance }) => stance === 'contradicts')
  const comparator = claim.comparator && comparatorWords[claim.comparator]
  return (
    <article
      id={claim.slug}
      className="grid break-inside-avoid gap-x-10 border-t border-rule py-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)] print:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]"
    >
      <div>
        <h3 className="font-serif text-h2 font-[560]">
          {comparator && <i className="font-serif-italic text-soft">{comparator} </i>}
          {claim.quantity ? formatQuantity(claim.quantity, claim.currency) : claim.text}
          {claim.quantity && claim.unit && (
            <span className="text-quote"> {claim.currency ? '' : claim.unit.plural}</span>
          )}
        </h3>
        <ClaimTimes claim={claim} facts={facts} />
        <ObjectLink
          record={{ kind: 'claim', key: claim.slug }}
          evidence={supporting[0]?.evidence.id}
          what="this claim"
        />
      </div>
      <div className="grid content-start gap-4">
        {(claim.role === 'rival' || claim.differs || claim.differences.length > 0) && (
          <p className="max-w-[62ch]">
            <strong className="font-semibold">Why it differs: </strong>
            <DifferenceTags kinds={claim.differences} />
            {claim.differs ?? (claim.differences.length === 0 && <Unknown>nobody has said yet</Unknown>)}
          </p>
        )}
        {supporting.map(({ evidence, note }) => (
          <EvidenceSlip key={evidence.id} evidence={evidence} note={note} />
        ))}
        {claim.note && <p className="max-w-[62ch] text-small text-soft">{claim.note}</p>}
        <ClaimMatter claim={claim} facts={facts} />
        {against.length > 0 && (
          <div className="grid gap-4 border-l-[3px] border-con pl-3">
            <p className="font-semibold text-con">What speaks against it</p>
            {against.map(({ evidence, note }) => (
              <EvidenceSlip key={evidence.id} evidence={evidence} note={note} />
            ))}
          </div>
        )}
      </div>
    </article>
  )
}
