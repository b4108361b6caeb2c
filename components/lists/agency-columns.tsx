import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { agencyLevelWords } from '@/lib/domain/words'
import type { AgencyRow } from '@/lib/queries/lists/agencies'
import { type AgencyView, agenciesPage } from '@/lib/search-params/pages'
import { type ListColumn, sortable } from './columns-of'
import { CountOf, latestColumn, PartnershipCount, partnershipsColumn } from './count-cells'
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
    { ...partnershipsColumn, cell: PartnershipsCell, ...by('partnerships', true) },
    { ...latestColumn, ...by('latest', true) },
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
  if (companies === 0 && partnerships > 0) return <Unknown>not named</Unknown>
  return (
    <CountOf
      href={`/partnerships?agency=${slug}&sort=company`}
      count={companies}
      many="companies"
      of={name}
    />
  )
}

function PartnershipsCell({ slug, name, partnerships }: AgencyRow) {
  return <PartnershipCount href={`/partnerships?agency=${slug}`} count={partnerships} of={name} />
}
