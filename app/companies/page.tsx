import { listMetadata, listPage } from '@/app/list-page'
import { CompaniesView } from '@/components/lists/companies-view'
import { companyList } from '@/lib/queries/lists/companies'
import { companiesPage } from '@/lib/search-params/pages'

export const generateMetadata = listMetadata(companiesPage, {
  title: 'Companies',
  description:
    'Companies that supply technology to police and other agencies: what they supply, to how many agencies, with how many contracts.',
})

export default listPage({
  list: companiesPage,
  table: 'company',
  ask: companyList,
  View: CompaniesView,
})
