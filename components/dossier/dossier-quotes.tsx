import { FirstPrinted } from '@/components/evidence/first-printed'
import { PassageText } from '@/components/ui/passage-with-mark'
import { Section } from '@/components/ui/section'
import { cutAt } from '@/lib/domain/cut-text'
import { firstPublication } from '@/lib/domain/first-publication'
import { needsQuotationMarks } from '@/lib/domain/quotation-marks'
import { attributionWords } from '@/lib/domain/words'
import type { Notes } from '@/lib/dossier/notes'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import type { EvidenceSummary } from '@/lib/queries/evidence-summary'
import { Marks } from './marks'
import { Rest } from './rest'

/** The words of sources, each once, with who printed them first and how sure that is. */
export function DossierQuotes({ dossier: { record, quotes, pages, notes } }: { dossier: Dossier }) {
  if (quotes.total === 0) return null
  return (
    <Section
      title="In the words of sources"
      id="quotes"
      note="Verbatim, as the stored text of each source has them; documents that are not held are named without words."
    >
      <ul className="max-w-[75ch]">
        {quotes.shown.map((evidence) => (
          <li key={evidence.id} className="border-t border-hair py-2">
            <Words evidence={evidence} notes={notes} />
          </li>
        ))}
      </ul>
      <Rest
        shown={quotes.shown.length}
        total={quotes.total}
        label={`quotes and references about ${record.name}`}
        page={pages.evidence}
        notes={notes}
      />
    </Section>
  )
}

function Words({ evidence, notes }: { evidence: EvidenceSummary; notes: Notes }) {
  const { id, kind, exact, highlight, passage, source, note } = evidence
  const published = firstPublication(passage, source)
  const marks = exact !== null && needsQuotationMarks(exact) ? ['“', '”'] : []
  return (
    <>
      <p className="font-serif text-table">
        {exact === null ? (
          source.title
        ) : (
          <q className="quoted">
            {marks[0]}
            <PassageText {...cutAt(exact, highlight)} />
            {marks[1]}
          </q>
        )}{' '}
        <Marks of={[id]} notes={notes} />
      </p>
      <p className="text-micro text-soft">
        <FirstPrinted evidence={evidence} /> ·{' '}
        {kind === 'reference' ? 'text not held, not verified here' : attributionWords[published.attribution]}
        {note && ` · ${note}`}
      </p>
    </>
  )
}
