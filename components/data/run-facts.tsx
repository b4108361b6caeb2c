import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { ImportRunPage } from '@/lib/queries/data/import-run'
import { publisherItems } from './publisher-items'

const filesOpen = 8

/** When a run read which files, which version of the ledger it made, and whose register it is. */
export function RunFacts({ run }: { run: ImportRunPage }) {
  const { dataset, files, filesSha256 } = run
  return (
    <DefinitionList
      items={[
        { term: 'Register', value: <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a> },
        ...publisherItems(dataset),
        {
          term: 'Snapshot of',
          value: run.snapshotOn ? formatDay(run.snapshotOn) : <Unknown>day not given</Unknown>,
        },
        ...madeItems(run),
        { term: files.length === 1 ? 'File' : 'Files', value: <Files files={files} /> },
        { term: 'SHA-256', value: filesSha256, mono: true },
      ]}
    />
  )
}

function madeItems({
  startedAt,
  finishedAt,
  ledgerVersion,
  version,
  undoneVersion,
}: ImportRunPage): Definition[] {
  const seconds = finishedAt
    ? Math.max(1, Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000))
    : null
  const items: Definition[] = [
    {
      term: 'Read',
      value: `${formatDay(startedAt)}${seconds === null ? '' : `, in ${formatCounted(seconds, 'second', 'seconds')}`}`,
    },
    { term: 'Made', value: `version ${formatCount(ledgerVersion)} of the ledger: ${version.note}` },
  ]
  if (undoneVersion !== null)
    items.push({ term: 'Taken back', value: `in version ${formatCount(undoneVersion)} of the ledger` })
  return items
}

function Files({ files }: { files: readonly string[] }) {
  const open = files.length === filesOpen + 1 ? files.length : filesOpen
  return (
    <>
      <FileList files={files.slice(0, open)} />
      {files.length > open && (
        <details>
          <summary className="flex min-h-11 items-center text-blue underline wide:min-h-7">
            {formatCount(files.length - open)} more
          </summary>
          <FileList files={files.slice(open)} />
        </details>
      )}
    </>
  )
}

function FileList({ files }: { files: readonly string[] }) {
  return (
    <ul>
      {files.map((file) => (
        <li key={file} className="[overflow-wrap:anywhere]">
          {fileName(file)}
        </li>
      ))}
    </ul>
  )
}
