import type { QuotedWords } from '@/lib/queries/evidence/quoted-words'
import { EvidenceSlip } from './evidence-slip'

/** Quotes one below the other, each with what it proves. */
export function QuotedWordsList({ quotes }: { quotes: readonly QuotedWords[] }) {
  return (
    <ol>
      {quotes.map(({ evidence, proves }) => (
        <li
          key={evidence.id}
          className="grid gap-x-10 gap-y-2 border-t border-hair py-4 wide:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]"
        >
          <div className="max-w-[72ch]">
            <EvidenceSlip evidence={evidence} note={evidence.note} />
          </div>
          {proves.length > 0 && (
            <ul aria-label="What it proves" className="reach text-small">
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
