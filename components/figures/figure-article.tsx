import { ChartFigure } from '@/components/charts/chart-figure'
import { CopyLink } from '@/components/ui/copy-link'
import { Crumb } from '@/components/ui/crumb'
import { DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { counters, isCounter } from '@/lib/domain/counters'
import { formatCounted } from '@/lib/domain/format-number'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import type { StoredChart } from '@/lib/queries/chart'
import type { FigurePage } from '@/lib/queries/figures/figures'
import { ClaimEntry } from './claim-entry'

/** A figure: the number, why it is this one, what it counts, and every claim that says otherwise. */
export function FigureArticle({ figure, chart }: { figure: FigurePage; chart: StoredChart | null }) {
  const chosen = figure.claims.filter(({ role }) => role !== 'rival')
  const rivals = figure.claims.filter(({ role }) => role === 'rival')
  const comparator = comparatorWords[figure.comparator]
  const counter = figure.counter && isCounter(figure.counter) ? counters[figure.counter] : null
  return (
    <article>
      <Crumb href="/figures" parent="Figures">
        {figure.company ? (
          <a href={addressOf.company(figure.company.slug)}>{figure.company.name}</a>
        ) : (
          figure.basis
        )}
      </Crumb>
      <h1 className="font-serif font-[460]">
        <span className="block text-big text-blue">
          {comparator && <i className="font-serif-italic text-h2 text-soft">{comparator} </i>}
          {formatQuantity(figure.value, figure.currency)}
          {figure.outOf && (
            <>
              <i className="font-serif-italic text-h2 text-soft"> of </i>
              {formatQuantity(figure.outOf, null)}
            </>
          )}
        </span>
        <span className="mt-2 block max-w-[30ch] text-title">{figure.title}</span>
      </h1>
      <div className="mt-6 grid gap-x-14 gap-y-2 border-t-2 border-ink pt-4 wide:grid-cols-[minmax(0,1.7fr)_minmax(260px,1fr)]">
        <div>
          <h2 className="font-serif text-h2 font-[620]">Why this number</h2>
          <p className="mt-2 max-w-[62ch] whitespace-pre-line">{figure.reason}</p>
          {counter && (
            <p className="mt-3 max-w-[62ch]">
              <strong className="font-semibold">How it is counted: </strong>
              {counter.rule} <a href={counter.rowsHref}>The rows that are counted</a>
            </p>
          )}
          {figure.wouldChange && (
            <p className="mt-3 max-w-[62ch]">
              <strong className="font-semibold">What would change it: </strong>
              {figure.wouldChange}
            </p>
          )}
        </div>
        <aside>
          <DefinitionList
            items={[
              { term: 'Known from', value: figure.basis },
              { term: 'Counts', value: figure.unit.plural },
              { term: 'Scope', value: figure.scope },
              {
                term: 'As of',
                value: <PartialDateText earliest={figure.asOfEarliest} latest={figure.asOfLatest} />,
              },
            ]}
          />
          <CopyLink href={addressOf.figure(figure.slug)} look="button" />
        </aside>
      </div>
      {chart && (
        <div className="mt-10 border-t-2 border-ink pt-4">
          <div className="max-w-[820px]">
            <ChartFigure chart={chart} />
          </div>
        </div>
      )}
      {chosen.length > 0 && (
        <Section title={figure.kind === 'claim' ? 'The claim it publishes' : 'What it rests on'}>
          {chosen.map((claim) => (
            <ClaimEntry key={claim.slug} claim={claim} />
          ))}
        </Section>
      )}
      {rivals.length > 0 && (
        <Section title={formatCounted(rivals.length, 'rival claim', 'rival claims')} id="rivals">
          {rivals.map((claim) => (
            <ClaimEntry key={claim.slug} claim={claim} />
          ))}
        </Section>
      )}
    </article>
  )
}
