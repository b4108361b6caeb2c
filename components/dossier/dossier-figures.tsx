import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import { formatQuantity } from '@/lib/domain/format-quantity'
import { comparatorWords } from '@/lib/domain/words'
import { figurePage } from '@/lib/dossier/pages'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { DossierFigure } from '@/lib/queries/dossier/figures'
import { Marks } from './marks'

/** The figures that the ledger publishes, each with the reason for its choice. */
export function DossierFigures({ dossier: { figures, notes } }: { dossier: Dossier }) {
  if (figures.length === 0) return null
  return (
    <Section
      title="Figures"
      id="figures"
      note="What the ledger publishes, and why. Each has a page with the claims that say otherwise."
    >
      <ul className="max-w-[75ch]">
        {figures.map((figure) => (
          <li key={figure.slug} className="border-t border-hair py-2.5">
            <p className="font-serif text-quote">
              <b className="font-[620]">
                <Value figure={figure} />
              </b>{' '}
              <a href={figurePage(figure).href}>{figure.title}</a>{' '}
              <Marks of={[...figure.evidence, figurePage(figure).href]} notes={notes} />
            </p>
            <p className="text-small text-soft">
              {figure.basis}
              {(figure.asOfEarliest || figure.asOfLatest) && (
                <>
                  {' '}
                  · as of <PartialDateText earliest={figure.asOfEarliest} latest={figure.asOfLatest} />
                </>
              )}
              {figure.rivals > 0 && ` · ${formatCounted(figure.rivals, 'rival claim', 'rival claims')}`}
            </p>
            <p className="mt-1 text-small">{figure.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Value({ figure: { comparator, value, outOf, currency } }: { figure: DossierFigure }) {
  const before = comparatorWords[comparator]
  return (
    <>
      {before && <i className="font-serif-italic font-[450] text-soft">{before} </i>}
      {formatQuantity(value, currency)}
      {outOf && ` of ${formatQuantity(outOf, null)}`}
    </>
  )
}
