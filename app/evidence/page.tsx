import { listMetadata, listPage } from '@/app/list-page'
import { EvidenceView } from '@/components/lists/evidence-view'
import { evidenceListing } from '@/lib/queries/lists/evidence'
import { evidencePage } from '@/lib/search-params/pages'

export const generateMetadata = listMetadata(evidencePage, {
  title: 'Evidence',
  description:
    'All quotes and references of the ledger: the exact words, who published them and when, and what they prove. Filter by company and source.',
})

export default listPage({
  list: evidencePage,
  table: 'evidence',
  ask: evidenceListing,
  View: EvidenceView,
})
