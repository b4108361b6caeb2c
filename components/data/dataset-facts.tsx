import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCounted } from '@/lib/domain/format-number'
import type { DatasetPage } from '@/lib/queries/data/dataset-page'
import { datasetItems } from './publisher-items'

/** Whose a dataset is, under which licence, as of when, and which of its columns are kept. */
export function DatasetFacts({ dataset }: { dataset: DatasetPage }) {
  const { newest } = dataset
  return (
    <Section title="The register" rule="light">
      <DefinitionList
        items={[
          ...datasetItems(dataset),
          {
            term: 'Read last',
            value: newest ? (
              <a href={addressOf.run(newest.id)}>{formatDay(newest.startedAt)}</a>
            ) : (
              <Unknown>all runs were taken back</Unknown>
            ),
          },
        ]}
      />
      {newest && newest.columns.length > 0 && (
        <ColumnNames title="kept in the cells of each row" names={newest.columns} />
      )}
      {newest && newest.droppedColumns.length > 0 && (
        <ColumnNames
          title="dropped when it is read: personal data, or nothing that the ledger has a use for"
          names={newest.droppedColumns}
        />
      )}
    </Section>
  )
}

function ColumnNames({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <details className="mt-2 border-t border-hair">
      <summary className="flex min-h-11 items-center text-small text-blue underline wide:min-h-8">
        {formatCounted(names.length, 'column', 'columns')} {title}
      </summary>
      <ul className="mb-2 font-mono text-micro">
        {names.map((name) => (
          <li key={name} className="py-0.5 [overflow-wrap:anywhere]">
            {name}
          </li>
        ))}
      </ul>
    </details>
  )
}
