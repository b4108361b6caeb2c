import { HowToAsk } from '@/components/api/how-to-ask'
import { ApiTable } from '@/components/api/reference-table'
import { pageMetadata } from '@/components/shell/metadata'
import { PageHead } from '@/components/ui/page-head'
import { apiReference } from '@/lib/api/reference'

export const metadata = pageMetadata({
  title: 'API',
  description:
    'Every table of Blue Ledger for programs: the same rows, filters and sorts as the pages, as JSON and as files.',
  path: '/api',
})

export const dynamic = 'force-dynamic'

export default function ApiPage() {
  const { tables, limits } = apiReference()
  return (
    <>
      <PageHead
        title="API"
        standfirst="Every table for programs: the same rows, filters and sorts as the pages, with the evidence and the licence of each."
      />
      <nav aria-label="Tables" className="reach mb-6">
        <ul className="flex flex-wrap gap-x-4 gap-y-2 text-table">
          {tables.map(({ name, title }) => (
            <li key={name}>
              <a href={`#${name}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <HowToAsk limits={limits} />
      {tables.map((table) => (
        <ApiTable key={table.name} table={table} />
      ))}
    </>
  )
}
