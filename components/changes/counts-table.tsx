import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { formatCount } from '@/lib/domain/format-number'
import { happenedWords, kindWords, recordedKinds, versionHref } from '@/lib/domain/recorded'
import type { KindCounts, Version } from '@/lib/queries/changes/versions'

/** On a phone, what is not nought in a line. */
function inWords(counts: KindCounts): string {
  return (['created', 'updated', 'withdrawn', 'restored'] as const)
    .filter((what) => counts[what] > 0)
    .map((what) => `${formatCount(counts[what])} ${happenedWords[what].replace('was ', '')}`)
    .join(', ')
}

/** What a version did to the records of each kind, in numbers that lead to the records. */
export function CountsTable({ version: { version, counts } }: { version: Version }) {
  const rows = recordedKinds.flatMap((kind) => counts.find((one) => one.kind === kind) ?? [])
  if (rows.length === 0) return null
  const number = (
    key: 'created' | 'updated' | 'withdrawn' | 'restored',
    header: string,
  ): Column<KindCounts> => ({
    key,
    header,
    phone: 'hidden',
    align: 'end',
    cell: (row) => <Count of={row[key]} />,
  })
  const kind: Column<KindCounts> = {
    key: 'kind',
    header: 'Records',
    phone: 'title',
    cell: (row) => (
      <>
        <a href={`${versionHref(version)}?kind=${row.kind}`}>{kindWords(row.kind).many}</a>
        <span className="text-soft wide:hidden print:hidden"> {inWords(row)}</span>
      </>
    ),
  }
  return (
    <DataTable
      caption={`What version ${version} did, by kind of record`}
      columns={[
        kind,
        number('created', 'Came in'),
        number('updated', 'Changed'),
        number('withdrawn', 'Withdrawn'),
        number('restored', 'Came back'),
      ]}
      rows={rows}
      rowKey={(row) => row.kind}
      close
    />
  )
}
