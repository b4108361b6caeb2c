import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import { DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { FigureClaim } from '@/lib/queries/figures/figures'
import { SaidBy } from './said-by'

/**
 * A claim on a figure's page: the number as it was claimed, by whom, as of when, why it differs, and its evidence.
 * @param counts the unit of the figure, in the singular; a claim in another one says what it counts
 */
export function ClaimEntry({ claim, counts }: { claim: FigureClaim; counts: string }) {
  const supporting = claim.citations.filter(({ stance }) => stance !== 'contradicts')
  const against = claim.citations.filter(({ stance }) => stance === 'contradicts')
  const comparator = claim.comparator && comparatorWords[claim.comparator]
  return (
    <article
      id={claim.slug}
      className="grid gap-x-10 border-t border-rule py-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)]"
    >
      <div>
        <h3 className="font-serif text-h2 font-[560]">
          {comparator && <i className="font-serif-italic text-soft">{comparator} </i>}
          {claim.quantity ? formatQuantity(claim.quantity, claim.currency) : claim.text}
          {claim.quantity && claim.unit && (
            <span className="text-quote"> {claim.currency ? '' : claim.unit.plural}</span>
          )}
        </h3>
        <DefinitionList
          items={[
            { term: 'Claimed by', value: <SaidBy claim={claim} /> },
            {
              term: 'As of',
              value: (
                <PartialDateText
                  earliest={claim.asOfEarliest}
                  latest={claim.asOfLatest}
                  text={claim.asOfText}
                />
              ),
            },
            ...(claim.periodText ? [{ term: 'Period', value: claim.periodText }] : []),
            { term: 'Scope', value: claim.scope ?? <Unknown>the source does not say</Unknown> },
            ...(claim.unit && claim.unit.singular !== counts
              ? [{ term: 'Counts', value: claim.unit.description }]
              : []),
          ]}
        />
      </div>
      <div className="grid content-start gap-4">
        {claim.differs && (
          <p className="max-w-[62ch]">
            <strong className="font-semibold">Why it differs: </strong>
            {claim.differs}
          </p>
        )}
        {supporting.map(({ evidence, note }) => (
          <EvidenceSlip key={evidence.id} evidence={evidence} note={note} />
        ))}
        {claim.note && <p className="max-w-[62ch] text-small text-soft">{claim.note}</p>}
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
