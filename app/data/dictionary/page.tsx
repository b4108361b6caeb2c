import { DictionaryTable } from '@/components/data/dictionary-table'
import { pageMetadata } from '@/components/shell/metadata'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { dictionary } from '@/lib/domain/dictionary'

export const metadata = pageMetadata({
  title: 'Data dictionary',
  description: 'What every table, column and list of values of Blue Ledger means.',
  path: '/data/dictionary',
})

export default function DictionaryPage() {
  const { tables, lists } = dictionary()
  return (
    <>
      <Crumb href="/data" parent="Data">
        Dictionary
      </Crumb>
      <PageHead
        title="Data dictionary"
        standfirst="What every table, column and list of values means. The database, the files and the pages use the same names."
      />
      <Section title="Tables">
        <Contents entries={tables} suffix="" />
        <div className="mt-6 gap-x-14 wide:columns-2">
          {tables.map(({ name, description, fields }) => (
            <DictionaryTable key={name} id={name} name={name} description={description} entries={fields} />
          ))}
        </div>
      </Section>
      <Section title="Lists of values">
        <Contents entries={lists} suffix="-list" />
        <div className="mt-6 gap-x-14 wide:columns-2">
          {lists.map(({ name, description, values }) => (
            <DictionaryTable
              key={name}
              id={`${name}-list`}
              name={name}
              description={description}
              entries={values}
            />
          ))}
        </div>
      </Section>
    </>
  )
}

function Contents({ entries, suffix }: { entries: readonly { name: string }[]; suffix: string }) {
  return (
    <ul className="reach flex flex-wrap gap-x-4 gap-y-2 font-mono text-small">
      {entries.map(({ name }) => (
        <li key={name}>
          <a href={`#${name}${suffix}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
