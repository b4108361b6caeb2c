import { listMetadata, listPage } from '@/app/list-page'
import { AgenciesView } from '@/components/lists/agencies-view'
import { agencyList } from '@/lib/queries/lists/agencies'
import { agenciesPage } from '@/lib/search-params/pages'

export const generateMetadata = listMetadata(agenciesPage, {
  title: 'Agencies',
  description:
    'Police forces, sheriffs and other agencies in the ledger, by type, level and place, and how many companies supply them with technology.',
})

export default listPage({
  list: agenciesPage,
  table: 'agency',
  ask: agencyList,
  View: AgenciesView,
})
