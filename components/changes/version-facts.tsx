import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { versionKindWords } from '@/lib/domain/recorded'
import type { Version } from '@/lib/queries/changes/versions'

/** When a version was made, by what, and what it did in a sentence. */
export function VersionFacts({ version: { load, loadedAt, note, runs } }: { version: Version }) {
  return (
    <>
      <p className="text-small text-soft">
        <time dateTime={loadedAt.toISOString()}>
          {formatDay(loadedAt)}, {loadedAt.toISOString().slice(11, 16)} UTC
        </time>
        {' · '}
        {versionKindWords[load]}
      </p>
      <p className="mt-1 mb-2 max-w-[75ch]">{note}</p>
      {runs.length > 0 && (
        <p className="reach mb-2 text-table">
          {runs.map(({ id, dataset }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <a href={addressOf.run(id)}>The run of {dataset}</a>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
