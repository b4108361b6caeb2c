import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import type { CompanyRow } from '@/lib/queries/lists/companies'
import { type CompanyView, companiesPage } from '@/lib/search-params/pages'
import { type ListColumn, sortable } from './columns-of'
import { CountOf, latestColumn, PartnershipCount, partnershipsColumn } from './count-cells'

/** The columns of the list of companies; each count leads to what is counted. */
export function companyColumns(filters: CompanyView): ListColumn<CompanyRow>[] {
  const by = sortable(companiesPage, filters)
  return [
    { key: 'name', header: 'Company', phone: 'title', cell: NameCell, ...by('name') },
    { key: 'technologies', header: 'Technologies', phone: 'second', cell: TechnologiesCell },
    { ...partnershipsColumn, cell: PartnershipsCell, ...by('partnerships', true) },
    {
      key: 'agencies',
      header: 'Agencies',
      phone: 'hidden',
      align: 'end',
      nowrap: true,
      cell: AgenciesCell,
      ...by('agencies', true),
    },
    {
      key: 'contracts',
      header: 'Contracts',
      phone: 'hidden',
      align: 'end',
      nowrap: true,
      cell: ContractsCell,
      ...by('contracts', true),
    },
    { ...latestColumn, ...by('latest', true) },
  ]
}

function NameCell({ slug, name, parent }: CompanyRow) {
  return (
    <>
      <a href={addressOf.company(slug)}>{name}</a>
      {parent && <small>owned by {parent.name}</small>}
    </>
  )
}

const shownTechnologies = 3

function TechnologiesCell({ technologies }: CompanyRow) {
  if (technologies.length === 0) return <Unknown>not given</Unknown>
  const names = technologies.slice(0, shownTechnologies).map(({ name }) => name)
  const more = technologies.length - names.length
  return (
    <span className="text-small">
      {names.join(', ')}
      {more > 0 && ` and ${more} more`}
    </span>
  )
}

function PartnershipsCell({ slug, name, partnerships }: CompanyRow) {
  return <PartnershipCount href={`/partnerships?company=${slug}`} count={partnerships} of={name} />
}

function AgenciesCell({ slug, name, agencies }: CompanyRow) {
  return (
    <CountOf href={`/partnerships?company=${slug}&sort=agency`} count={agencies} many="agencies" of={name} />
  )
}

function ContractsCell({ slug, name, contracts }: CompanyRow) {
  return <CountOf href={`/contracts?company=${slug}`} count={contracts} many="contracts" of={name} />
}
