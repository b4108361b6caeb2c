import type { QuotedWords } from '@/lib/queries/evidence/quoted-words'
import { EvidenceSlip } from './evidence-slip'

/** Quotes one below the other, each with what it proves. */
export function QuotedWordsList({ quotes }: { quotes: readonly QuotedWords[] }) {
  return (
    <ol className="max-w-[72ch]">
      {quotes.map(({ evidence, proves }) => (
        <li key={evidence.id} className="border-t border-hair py-4">
          <EvidenceSlip evidence={evidence} note={evidence.note} />
          {proves.length > 0 && (
            <ul aria-label="What it proves" className="reach mt-2 text-small">
              {proves.map((record) => (
                <li key={record.id}>
                  <span className="text-soft">
                    {record.kind === 'demand' ? record.details.slice(0, 2).join(' ') : record.details[0]}:{' '}
                  </span>
                  {record.href ? <a href={record.href}>{record.title}</a> : record.title}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
