import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { formatDay } from '@/lib/domain/format-date'
import { formatCounted } from '@/lib/domain/format-number'
import { pageOf, versionHref } from '@/lib/domain/recorded'
import { shorten } from '@/lib/domain/shorten'
import type { RecordAsOf } from '@/lib/queries/history/as-of'
import { FieldsTable } from './fields-table'
import { RecordHead } from './record-head'

/** A record as it stood in a version of the ledger, with a notice that this is its past. */
export function AsOfArticle({ record }: { record: RecordAsOf }) {
  const { version, fields, titleThen, current, history } = record
  const held = current !== null
  const page = held ? pageOf(record) : null
  const present = version !== null && version === record.newest
  return (
    <>
      <RecordHead
        record={{ ...record, held }}
        title={shorten(titleThen, 120)}
        crumb={version === null ? 'before the first version' : `as of version ${version}`}
        standfirst={standfirst(record)}
      />
      <section aria-label="Notice">
        <Note tone={present ? 'plain' : 'con'}>
          <p>
            <b>{present ? 'This is how it stands today.' : 'This is the past.'}</b> {notice(record)}
          </p>
          {fields && (
            <p>
              Shown is the record alone, field by field: what is counted of it, and what other records say of
              it, stands on its present page and is of today.
            </p>
          )}
          <p className="reach mt-1">
            {page && (
              <>
                <a href={page}>The record as it is now</a> ·{' '}
              </>
            )}
            <a href={history}>its history</a>
            {version !== null && (
              <>
                {' '}
                · <a href={versionHref(version)}>what version {version} did</a>
              </>
            )}
          </p>
        </Note>
      </section>
      {fields && (
        <Section
          title="The record as it stood"
          id="record"
          note="Its own fields and what belonged to it. Names of other records are today’s."
        >
          <FieldsTable caption="Fields of the record" fields={fields} />
        </Section>
      )}
    </>
  )
}

function standfirst({ version, loadedAt, asOf }: RecordAsOf): string {
  const day = 'day' in asOf ? ` at the end of ${formatDay(new Date(`${asOf.day}T00:00:00Z`))}` : ''
  if (version === null || loadedAt === null) return `There was no ledger yet${day}.`
  return `As of version ${version} of the ledger, loaded on ${formatDay(loadedAt)}${day && `, the newest${day}`} (UTC).`
}

function notice({ version, newest, fields, change, changedSince, first }: RecordAsOf): string {
  if (version === null) return 'The ledger had no version yet.'
  if (fields && version === newest) return `The ledger has no newer version than ${version}.`
  if (fields) {
    const since =
      changedSince === 0
        ? 'Nothing happened to it since.'
        : `${formatCounted(changedSince, 'version', 'versions')} changed it since.`
    return `The ledger is at version ${newest} today. ${since}`
  }
  if (change?.what === 'withdrawn')
    return `It was withdrawn in version ${change.version}. ${change.reasons.join(' ')}`
  if (!change)
    return first
      ? `The ledger did not hold it yet: it came in with version ${first.version}.`
      : 'The ledger did not hold it yet.'
  return 'The ledger held it, but nobody wrote down how it stood.'
}
