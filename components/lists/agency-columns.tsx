import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { agencyLevelWords } from '@/lib/domain/words'
import type { AgencyRow } from '@/lib/queries/lists/agencies'
import { type AgencyView, agenciesPage } from '@/lib/search-params/pages'
import { type ListColumn, sortable } from './columns-of'
import { placeOf } from './place-of'

/** The columns of the list of agencies. */
export function agencyColumns(filters: AgencyView): ListColumn<AgencyRow>[] {
  const by = sortable(agenciesPage, filters)
  return [
    { key: 'name', header: 'Agency', phone: 'title', cell: NameCell, ...by('name') },
    { key: 'type', header: 'Type', phone: 'second', cell: TypeCell, ...by('type') },
    { key: 'place', header: 'Place', phone: 'line', cell: PlaceCell, ...by('state') },
    {
      key: 'companies',
      header: 'Companies',
      phone: 'hidden',
      align: 'end',
      nowrap: true,
      cell: CompaniesCell,
      ...by('companies', true),
    },
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

function NameCell({ slug, name }: AgencyRow) {
  return <a href={addressOf.agency(slug)}>{name}</a>
}

function TypeCell({ type, level }: AgencyRow) {
  return (
    <>
      {type}
      <small className="hidden wide:block print:block">{agencyLevelWords[level]}</small>
    </>
  )
}

function PlaceCell({ city, county, state, country }: AgencyRow) {
  return (
    <>
      {placeOf(city, state, country)}
      {county && <small>{county}</small>}
    </>
  )
}

function CompaniesCell({ slug, name, companies, partnerships }: AgencyRow) {
  if (companies === 0) return <Unknown>{partnerships > 0 ? 'not named' : 'no record'}</Unknown>
  return (
    <a href={`/partnerships?agency=${slug}&sort=company`}>
      {formatCount(companies)}
      <span className="sr-only"> companies of {name}</span>
    </a>
  )
}

function PartnershipsCell({ slug, name, partnerships }: AgencyRow) {
  if (partnerships === 0) return <Unknown>no record</Unknown>
  return (
    <a href={`/partnerships?agency=${slug}`}>
      {formatCount(partnerships)}
      <span className="wide:sr-only print:sr-only">
        {partnerships === 1 ? ' partnership' : ' partnerships'}
      </span>
      <span className="sr-only"> of {name}</span>
    </a>
  )
}

function LatestCell({ latest }: AgencyRow) {
  return latest ? (
    <time dateTime={latest.toISOString().slice(0, 10)}>{formatDay(latest)}</time>
  ) : (
    <Unknown>not dated</Unknown>
  )
}
