import { DefinitionList } from '@/components/ui/definition-list'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { firstSentence } from '@/lib/domain/first-sentence'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { DatasetSummary } from '@/lib/queries/data/datasets'
import type { UnmatchedTotal } from '@/lib/queries/unmatched'
import { heldLinks } from './held-rows'
import { datasetItems } from './publisher-items'
import { refusedHref } from './refused-href'
import { UnmatchedLine } from './unmatched-line'

type DatasetEntryProps = { dataset: DatasetSummary; unmatched: readonly UnmatchedTotal[] }

/** A register in a list of them: whose it is, what the ledger holds of it, and what its newest run did with its rows. */
export function DatasetEntry({ dataset, unmatched }: DatasetEntryProps) {
  const { slug, title, description, held, runs } = dataset
  return (
    <article
      id={slug}
      className="grid gap-x-12 border-t border-rule py-5 wide:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]"
    >
      <div>
        <h3 className="font-serif text-h2 font-[560]">
          <a href={addressOf.dataset(slug)}>{title}</a>
        </h3>
        <p className="mt-2 max-w-[62ch]">{firstSentence(description)}</p>
        <NewestRun dataset={dataset} />
        <div className="mt-1 text-small">
          <UnmatchedLine totals={unmatched} dataset={slug} />
        </div>
        {runs > 1 && (
          <p className="reach mt-2 text-small">
            <a href={`${addressOf.dataset(slug)}#runs`}>All {formatCount(runs)} runs</a>
          </p>
        )}
      </div>
      <div>
        <DefinitionList
          items={[
            ...datasetItems(dataset),
            { term: 'Rows held', value: held.rows > 0 ? formatCount(held.rows) : <Unknown>none</Unknown> },
            ...(held.rows > 0 ? [{ term: 'In the ledger', value: <Held dataset={dataset} /> }] : []),
          ]}
        />
      </div>
    </article>
  )
}

function Held({ dataset: { slug, held } }: { dataset: DatasetSummary }) {
  return (
    <ul className="reach grid gap-2">
      {heldLinks(slug, held).map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** What became of the rows when they were read last, and why some were refused. */
function NewestRun({ dataset: { newest } }: { dataset: DatasetSummary }) {
  if (!newest)
    return (
      <p className="mt-3 text-small text-soft">
        All its runs were taken back: nothing of it is in the ledger.
      </p>
    )
  const { id, startedAt, read, loaded, unchanged, refused, refusalReasons } = newest
  return (
    <div className="mt-3 text-small">
      <p>
        <a href={addressOf.run(id)} className="font-semibold">
          Read on {formatDay(startedAt)}
        </a>
        : {formatCounted(read, 'row', 'rows')} = {formatCount(loaded)} loaded + {formatCount(unchanged)}{' '}
        unchanged + {formatCount(refused)} refused
      </p>
      {refusalReasons.length > 0 && (
        <ul className="reach mt-2 grid gap-2 text-soft">
          {refusalReasons.map(({ number, column, reason, rows }) => (
            <li key={number}>
              <a href={refusedHref(id, number, 1)}>{formatCount(rows)} refused</a>:{' '}
              {column !== null && `${column}: `}
              {reason}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
