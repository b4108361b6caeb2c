import { addressOf } from '@/lib/domain/addresses'
import type { NumberedEvidence } from '@/lib/queries/evidence/source-page'

const stanceWords = { supports: null, contradicts: 'speaks against', mentions: 'names' }

/** Beside a quoted sentence: the quote's number and permalink, who speaks, and what it proves. */
export function QuoteNote({ quote }: { quote: NumberedEvidence }) {
  const { id, kind, number, records, speaker, note } = quote
  return (
    <li className="flex gap-3 border-t border-hair pt-2 text-small">
      <span className="min-w-5 text-soft">{number}</span>
      <div className="grid flex-1 gap-1">
        {speaker && (
          <p className="text-soft">
            said by <a href={addressOf.person(speaker.slug)}>{speaker.name}</a>
          </p>
        )}
        <ul className="grid gap-1">
          {records.map(({ record, stance }) => (
            <li
              key={`${stance}${record.id}`}
              className={stance === 'contradicts' ? 'border-l-[3px] border-con pl-2' : undefined}
            >
              {stanceWords[stance] && <span className="text-soft">{stanceWords[stance]} </span>}
              {record.href ? <a href={record.href}>{record.title}</a> : record.title}{' '}
              <span className="text-micro text-soft">{record.details[0]}</span>
            </li>
          ))}
        </ul>
        {note && <p className="text-soft">{note}</p>}
      </div>
      <p>
        <a href={addressOf.evidence(id)} className="proof">
          {kind}
          <span className="sr-only"> {number}</span>
        </a>
      </p>
    </li>
  )
}
