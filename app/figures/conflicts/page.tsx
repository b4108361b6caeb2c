import { answered } from '@/app/answered'
import { ConflictsArticle } from '@/components/figures/conflicts-article'
import { pageMetadata } from '@/components/shell/metadata'
import { allConflicts } from '@/lib/queries/figures/conflicts'

export const metadata = pageMetadata({
  title: 'Claims that cannot both hold',
  description:
    'Contradictions among the claims of the ledger: found by comparing them, with what both say, since when, and why they differ.',
  path: '/figures/conflicts',
})

async function ConflictsPage() {
  return <ConflictsArticle conflicts={await allConflicts()} />
}

export default answered(ConflictsPage)
