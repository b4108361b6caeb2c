import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import type { CompanyRow } from '@/lib/queries/lists/companies'
import { type CompanyView, companiesPage } from '@/lib/search-params/pages'
import { type ListColumn, sortable } from './columns-of'

/** The columns of the list of companies; each count leads to what is counted. */
export function companyColumns(filters: CompanyView): ListColumn<CompanyRow>[] {
  const by = sortable(companiesPage, filters)
  return [
    { key: 'name', header: 'Company', phone: 'title', cell: NameCell, ...by('name') },
    { key: 'technologies', header: 'Technologies', phone: 'second', cell: TechnologiesCell },
    {
      key: 'partnerships',
      header: 'Partnerships',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: PartnershipsCell,
      ...by('partnerships', true),
    },
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
    {
      key: 'latest',
      header: 'Latest evidence',
      phone: 'line',
      phoneLabel: 'Latest evidence',
      align: 'end',
      nowrap: true,
      cell: LatestCell,
      ...by('latest', true),
    },
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
  if (partnerships === 0) return <Unknown>no record</Unknown>
  return (
    <a href={`/partnerships?company=${slug}`}>
      {formatCount(partnerships)}
      <span className="wide:sr-only print:sr-only">
        {partnerships === 1 ? ' partnership' : ' partnerships'}
      </span>
      <span className="sr-only"> of {name}</span>
    </a>
  )
}

function AgenciesCell({ slug, name, agencies }: CompanyRow) {
  if (agencies === 0) return <Unknown>no record</Unknown>
  return (
    <a href={`/partnerships?company=${slug}&sort=agency`}>
      {formatCount(agencies)}
      <span className="sr-only"> agencies of {name}</span>
    </a>
  )
}

function ContractsCell({ slug, name, contracts }: CompanyRow) {
  if (contracts === 0) return <Unknown>no record</Unknown>
  return (
    <a href={`/contracts?company=${slug}`}>
      {formatCount(contracts)}
      <span className="sr-only"> contracts of {name}</span>
    </a>
  )
}

function LatestCell({ latest }: CompanyRow) {
  return latest ? (
    <time dateTime={latest.toISOString().slice(0, 10)}>{formatDay(latest)}</time>
  ) : (
    <Unknown>not dated</Unknown>
  )
}
