import { CountedLink } from '@/components/counted/counted-link'
import { CopyLink } from '@/components/ui/copy-link'
import { DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import type { IndependentOrigins } from '@/lib/citation/origin-types'
import { addressOf } from '@/lib/domain/addresses'
import { counters, isCounter } from '@/lib/domain/counters'
import { formatCounted } from '@/lib/domain/format-number'
import type { FigurePage } from '@/lib/queries/figures/figures'
import { originsSentence } from './origin-chain'

type FigureReasonProps = { figure: FigurePage; rivals: number; origins: IndependentOrigins | null }

/** Why a figure is this number, how it is counted, what would change it, and what exactly it counts. */
export function FigureReason({ figure, rivals, origins }: FigureReasonProps) {
  const counter = figure.counter && isCounter(figure.counter) ? counters[figure.counter] : null
  return (
    <div className="mt-6 grid gap-x-14 gap-y-2 border-t-2 border-ink pt-4 wide:grid-cols-[minmax(0,1.7fr)_minmax(260px,1fr)] print:grid-cols-2">
      <div>
        <h2 className="font-serif text-h2 font-[620]">Why this number</h2>
        <p className="mt-2 max-w-[62ch] whitespace-pre-line">{figure.reason}</p>
        {counter && (
          <p className="mt-3 max-w-[62ch]">
            <strong className="font-semibold">How it is counted: </strong>
            {counter.rule} <a href={counter.rowsHref}>The rows that are counted</a>
            {' · '}
            <CountedLink rows={counter.rowsHref} />
            {' · '}
            <a href={`${addressOf.figure(figure.slug)}/recount`}>Count again</a>
          </p>
        )}
        {figure.wouldChange && (
          <p className="mt-3 max-w-[62ch]">
            <strong className="font-semibold">What would change it: </strong>
            {figure.wouldChange}
          </p>
        )}
      </div>
      <div>
        <DefinitionList
          items={[
            { term: 'Known from', value: figure.basis },
            {
              term: 'Counts',
              value: (
                <>
                  {figure.unit.plural}
                  <span className="block text-soft">{figure.unit.description}</span>
                </>
              ),
            },
            { term: 'Scope', value: figure.scope },
            {
              term: 'As of',
              value:
                counter && !figure.asOfEarliest && !figure.asOfLatest ? (
                  'the records that are held now, of many dates'
                ) : (
                  <PartialDateText earliest={figure.asOfEarliest} latest={figure.asOfLatest} />
                ),
            },
            ...(origins
              ? [{ term: 'Origins', value: `${originsSentence(origins)} of the claims on this page` }]
              : []),
            ...(rivals > 0
              ? [
                  {
                    term: 'Rivals',
                    value: <a href="#rivals">{formatCounted(rivals, 'rival claim', 'rival claims')}</a>,
                  },
                ]
              : []),
          ]}
        />
        <CopyLink href={addressOf.figure(figure.slug)} look="button" />
      </div>
    </div>
  )
}
