import { listMetadata, listPage } from '@/app/list-page'
import { ContractsView } from '@/components/lists/contracts-view'
import { contractList } from '@/lib/queries/lists/contracts'
import { contractsPage } from '@/lib/search-params/pages'

export const generateMetadata = listMetadata(contractsPage, {
  title: 'Contracts',
  description:
    'Contracts of police and other agencies that concern technology companies, with buyer, recipient and technology company told apart, amounts by currency and kind, and the row that proves each.',
})

export default listPage({
  list: contractsPage,
  table: 'contract',
  ask: contractList,
  View: ContractsView,
})
