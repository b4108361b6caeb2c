import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { kindWords, recordedKinds, versionHref } from '@/lib/domain/recorded'
import type { KindCounts, Version } from '@/lib/queries/changes/versions'

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
    phone: 'line',
    phoneLabel: header,
    align: 'end',
    cell: (row) => <Count of={row[key]} />,
  })
  const kind: Column<KindCounts> = {
    key: 'kind',
    header: 'Records',
    phone: 'title',
    cell: ({ kind: name }) => <a href={`${versionHref(version)}?kind=${name}`}>{kindWords(name).many}</a>,
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
