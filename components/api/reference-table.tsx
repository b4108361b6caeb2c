import { DictionaryTable } from '@/components/data/dictionary-table'
import { Downloads } from '@/components/ui/downloads'
import { Section } from '@/components/ui/section'
import type { ReferenceEntry, ReferenceTable } from '@/lib/api/reference'

/** A table of the API: what a row is, questions to try, what may be asked, what is answered. */
export function ApiTable({ table }: { table: ReferenceTable }) {
  const { name, title, rule, path, record, examples, parameters, fields } = table
  const query = name === 'search' ? 'q=ring' : ''
  return (
    <Section title={title} id={name} note={rule}>
      <p className="[overflow-wrap:anywhere]">
        <code className="font-mono text-small">
          GET <a href={query ? `${path}?${query}` : path}>{path}</a>
        </code>
        {record && (
          <>
            {' '}
            and, for one record by its {record},{' '}
            <code className="font-mono text-small">
              {path}/{'{id}'}
            </code>
          </>
        )}
      </p>
      <ul className="mt-3 max-w-[80ch]">
        {examples.map(({ says, href }) => (
          <li key={href} className="border-t border-hair py-1.5">
            {says}
            <a href={href} className="block font-mono text-small [overflow-wrap:anywhere]">
              {href}
            </a>
          </li>
        ))}
      </ul>
      <Downloads name={name} query={query} />
      <Entries
        id={`${name}-parameters`}
        summary="Parameters"
        what="What may be asked."
        entries={parameters}
      />
      <Entries
        id={`${name}-fields`}
        summary="Fields"
        what="What stands in a row, in files and answers alike."
        entries={fields}
      />
    </Section>
  )
}

type EntriesProps = { id: string; summary: string; what: string; entries: readonly ReferenceEntry[] }

function Entries({ id, summary, what, entries }: EntriesProps) {
  return (
    <details className="max-w-[52rem] text-table">
      <summary className="inline-flex min-h-11 items-center text-blue underline wide:min-h-8">
        {summary} ({entries.length})
      </summary>
      <DictionaryTable id={id} name={summary} description={what} entries={entries} />
    </details>
  )
}
