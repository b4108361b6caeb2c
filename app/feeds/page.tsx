import { FeedsArticle } from '@/components/changes/feeds-article'
import { pageMetadata } from '@/components/shell/metadata'

export const metadata = pageMetadata({
  title: 'Feeds',
  description:
    'Follow Blue Ledger as Atom or JSON Feed: everything, a company, an agency, a state, a list or a search.',
  path: '/feeds',
})

export default function FeedsPage() {
  return <FeedsArticle />
}
