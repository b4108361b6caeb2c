import { listMetadata, listPage } from '@/app/list-page'
import { UnmatchedView } from '@/components/lists/unmatched-view'
import { Crumb } from '@/components/ui/crumb'
import { unmatchedNames } from '@/lib/queries/lists/unmatched'
import { unmatchedPage } from '@/lib/search-params/pages'

export const generateMetadata = listMetadata(unmatchedPage, {
  title: 'Not yet matched',
  description:
    'Names of recipients, buyers and vendors that registers write and that are no company or agency of the ledger yet, with the rows and the money on them.',
})

export default listPage({
  list: unmatchedPage,
  table: null,
  ask: unmatchedNames,
  View: UnmatchedView,
  crumb: (
    <Crumb href="/data" parent="Data">
      not yet matched
    </Crumb>
  ),
})
