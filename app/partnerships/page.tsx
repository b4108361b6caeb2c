import { listMetadata, listPage } from '@/app/list-page'
import { PartnershipsView } from '@/components/lists/partnerships-view'
import { partnershipList } from '@/lib/queries/lists/partnerships'
import { partnershipsPage } from '@/lib/search-params/pages'

export const generateMetadata = listMetadata(partnershipsPage, {
  title: 'Partnerships',
  description:
    'Which company supplies what to which police force or other agency, since when, with the proof of each. Filter by type of agency, company, technology, place and year.',
})

export default listPage({
  list: partnershipsPage,
  table: 'partnership',
  ask: partnershipList,
  View: PartnershipsView,
})
