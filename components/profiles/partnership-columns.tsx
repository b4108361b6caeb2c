import { placeOf } from '@/components/lists/place-of'
import type { Column } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { partnershipKindWords } from '@/lib/domain/words'
import type { PartnershipRow } from '@/lib/queries/lists/partnership-rows'

export type PartnershipColumn = Column<PartnershipRow>

export const companyColumn: PartnershipColumn = {
  key: 'company',
  header: 'Company',
  phone: 'title',
  cell: ({ company, parent }) =>
    company ? (
      <>
        <a href={addressOf.company(company.slug)}>{company.name}</a>
        {parent && <small>{parent.name}</small>}
      </>
    ) : (
      <Unknown>company not named</Unknown>
    ),
}

export const agencyColumn = (phone: 'title' | 'second'): PartnershipColumn => ({
  key: 'agency',
  header: 'Agency',
  phone,
  cell: ({ agency, group_name, city, state, country }) =>
    agency ? (
      <>
        <a href={addressOf.agency(agency.slug)}>{agency.name}</a>
        <small>{placeOf(city, state, country)}</small>
      </>
    ) : (
      <>
        {group_name}
        <small>agency group</small>
      </>
    ),
})

export const whatColumn = (phone: 'second' | 'line'): PartnershipColumn => ({
  key: 'what',
  header: 'What',
  phone,
  cell: ({ product, technology }) =>
    product || technology ? (
      <>
        {product ?? technology}
        {product && technology && <small>{technology}</small>}
      </>
    ) : (
      <Unknown>technology not given</Unknown>
    ),
})

export const kindColumn: PartnershipColumn = {
  key: 'kind',
  header: 'Kind',
  phone: 'line',
  cell: ({ id, kind }) => <a href={addressOf.partnership(id)}>{partnershipKindWords[kind]}</a>,
}

export const beganColumn: PartnershipColumn = {
  key: 'began',
  header: 'Began',
  phone: 'aside',
  align: 'end',
  nowrap: true,
  cell: ({ began_earliest, began_latest, began_text }) => (
    <PartialDateText earliest={began_earliest} latest={began_latest} text={began_text} />
  ),
}
