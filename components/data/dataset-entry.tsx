import { DefinitionList } from '@/components/ui/definition-list'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { licenceName } from '@/lib/domain/licence'
import type { DatasetSummary } from '@/lib/queries/datasets'

/** What a register's rows became, and where to see it. */
const held = {
  partnerships: {
    words: 'the partnerships it lists',
    href: (slug: string) => `/partnerships?dataset=${slug}`,
  },
  contracts: { words: 'the contracts it records', href: (slug: string) => `/contracts?dataset=${slug}` },
  agencies: { words: 'the agencies it identifies and places', href: () => '/agencies' },
} as const

/** A register in the ledger: who publishes it under which licence, which version, and what its runs did with its rows. */
export function DatasetEntry({ dataset }: { dataset: DatasetSummary }) {
  const {
    slug,
    title,
    publisher,
    url,
    licence,
    licenceUrl,
    attribution,
    version,
    snapshotOn,
    description,
    runs,
  } = dataset
  return (
    <article
      id={slug}
      className="grid gap-x-12 border-t border-rule py-5 wide:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]"
    >
      <div>
        <h3 className="font-serif text-h2 font-[560]">{url ? <a href={url}>{title}</a> : title}</h3>
        <p className="mt-2 max-w-[62ch] whitespace-pre-line">{description}</p>
        {runs.map((run) => (
          <p key={run.id} className="mt-3 text-small">
            <a href={addressOf.run(run.id)} className="font-semibold">
              Ledger version {run.version}
            </a>
            {run.finishedAt && <>, {formatDay(run.finishedAt)}</>}: {formatCounted(run.read, 'row', 'rows')}{' '}
            read = {formatCount(run.loaded)} loaded + {formatCount(run.unchanged)} unchanged +{' '}
            {formatCount(run.refused)} refused
            {run.state === 'undone' && ' (taken back since)'}
          </p>
        ))}
      </div>
      <div>
        <DefinitionList
          items={[
            { term: 'Publisher', value: publisher },
            { term: 'Named as', value: attribution },
            {
              term: 'Licence',
              value: licenceUrl ? <a href={licenceUrl}>{licenceName(licence)}</a> : licenceName(licence),
            },
            { term: 'Version', value: version },
            {
              term: 'Snapshot of',
              value: snapshotOn ? formatDay(snapshotOn) : <Unknown>day not given</Unknown>,
            },
            {
              term: 'In the ledger',
              value: <a href={held[dataset.proves].href(slug)}>{held[dataset.proves].words}</a>,
            },
          ]}
        />
      </div>
    </article>
  )
}
