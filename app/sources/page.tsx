import { answered } from '@/app/answered'
import { CountedLink } from '@/components/counted/counted-link'
import { SourceTable } from '@/components/evidence/source-table'
import { pageMetadata } from '@/components/shell/metadata'
import { Downloads } from '@/components/ui/downloads'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { formatCounted } from '@/lib/domain/format-number'
import { sourceList } from '@/lib/queries/evidence/source-list'

export const metadata = pageMetadata({
  title: 'Sources',
  description:
    'The documents that Blue Ledger quotes, and those it only refers to because it does not hold their text.',
  path: '/sources',
})

async function SourcesPage() {
  const sources = await sourceList()
  const held = sources.filter((source) => source.held).length
  return (
    <>
      <PageHead
        title="Sources"
        standfirst="Documents whose text the ledger holds are quoted word for word. Of the others it knows publisher, date and address only."
        actions={
          <>
            {formatCounted(sources.length, 'document', 'documents')}, the text of {held} held ·{' '}
            <CountedLink rows="/sources" />
          </>
        }
      />
      {sources.length === 0 ? (
        <EmptyState title="No document has been loaded yet.">
          Documents are kept in seeds/articles and seeds/references and appear with the next load.
        </EmptyState>
      ) : (
        <>
          <SourceTable sources={sources} />
          <Downloads name="sources" query="" />
        </>
      )}
    </>
  )
}

export default answered(SourcesPage)
