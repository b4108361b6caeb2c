import { Tag } from '@/components/ui/tag'
import { Written } from '@/components/ui/written'
import { withdrawnAddress } from '@/lib/domain/addresses'
import { type Happened, happenedWords, historyOf, keyOf, pageOf } from '@/lib/domain/recorded'
import { shorten } from '@/lib/domain/shorten'
import type { Event } from '@/lib/queries/changes/events'
import { fieldWords } from '../history/change-table'

const tones = { created: 'ok', updated: 'plain', withdrawn: 'con', restored: 'ok' } as const satisfies Record<
  Happened,
  string
>

/** What happened to some records: each with its page, what changed in it, and its history. */
export function EventList({ events }: { events: readonly Event[] }) {
  return (
    <Written as="ul" className="reach text-table">
      {events.map((event) => (
        <li key={event.id} className="border-b border-hair py-2">
          <Tag tone={tones[event.what]}>{happenedWords[event.what]}</Tag>{' '}
          <a href={hrefOf(event)}>{shorten(event.title, 180)}</a>
          {changedFields(event)}
          {event.reason && <span className="block text-small text-soft">Why: {event.reason}</span>}{' '}
          {pageOf(event) && event.held && (
            <a href={historyOf(event)} className="text-small">
              history
            </a>
          )}
        </li>
      ))}
    </Written>
  )
}

/** Where a record can be read: its page, what is left of it, or its history. */
function hrefOf(event: Event): string {
  const page = pageOf(event)
  if (page && !event.held) return withdrawnAddress(event.kind, keyOf(event))
  return page ?? historyOf(event)
}

function changedFields({ comparison }: Event) {
  if (!comparison || comparison.changes.length === 0) return null
  const names = comparison.changes.map(({ name }) => fieldWords(name).toLowerCase())
  return <span className="block text-small text-soft">Changed: {shorten(names.join(', '), 200)}</span>
}
