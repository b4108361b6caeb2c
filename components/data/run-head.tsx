import { DefinitionList } from '@/components/ui/definition-list'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { licenceName } from '@/lib/domain/licence'
import type { ImportRunPage } from '@/lib/queries/import-run'

const STATES = { done: 'in the ledger', undone: 'taken back', running: 'broken off before its end' } as const

/** What a run read, what became of the rows, and whose they are under which licence. */
export function RunHead({ run }: { run: ImportRunPage }) {
  const { dataset } = run
  const seconds = run.finishedAt ? (run.finishedAt.getTime() - run.startedAt.getTime()) / 1000 : null
  return (
    <div className="grid gap-x-12 wide:grid-cols-2">
      <DefinitionList
        items={[
          { term: 'Rows read', value: formatCount(run.read) },
          { term: 'Loaded', value: `${formatCount(run.loaded)} (new, or changed)` },
          { term: 'Unchanged', value: `${formatCount(run.unchanged)} (in the ledger already)` },
          { term: 'Refused', value: formatCount(run.refused) },
          { term: 'State', value: STATES[run.state] },
          {
            term: 'When',
            value: `${formatDay(run.startedAt)}${seconds === null ? '' : `, in ${formatCount(Math.max(1, Math.round(seconds)))} s`}`,
          },
          { term: 'Ledger version', value: `${run.version}: ${run.versionNote}` },
        ]}
      />
      <DefinitionList
        items={[
          { term: 'Register', value: <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a> },
          {
            term: 'Publisher',
            value: dataset.url ? <a href={dataset.url}>{dataset.publisher}</a> : dataset.publisher,
          },
          { term: 'Named as', value: dataset.attribution },
          {
            term: 'Licence',
            value: dataset.licenceUrl ? (
              <a href={dataset.licenceUrl}>{licenceName(dataset.licence)}</a>
            ) : (
              licenceName(dataset.licence)
            ),
          },
          {
            term: 'Files',
            value: (
              <ul>
                {run.files.map((file) => (
                  <li key={file} className="[overflow-wrap:anywhere]">
                    {file.split(/[\\/]/).at(-1)}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: 'SHA-256 of the files',
            value: <code className="text-small [overflow-wrap:anywhere]">{run.filesSha256}</code>,
          },
        ]}
      />
    </div>
  )
}
