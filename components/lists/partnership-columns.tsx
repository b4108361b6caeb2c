import { PartialDateText } from '@/components/ui/partial-date-text'
import { ProofLink } from '@/components/ui/proof-link'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { PartnershipRow } from '@/lib/queries/lists/partnership-rows'
import { type PartnershipView, partnershipsPage } from '@/lib/search-params/pages'
import { type ListColumn, sortable } from './columns-of'
import { placeOf } from './place-of'
import { ShortName } from './short-name'

/** The columns of the list of partnerships, sortable from the address. */
export function partnershipColumns(filters: PartnershipView): ListColumn<PartnershipRow>[] {
  const by = sortable(partnershipsPage, filters)
  return [
    { key: 'company', header: 'Company', phone: 'title', cell: CompanyCell, ...by('company') },
    { key: 'agency', header: 'Agency', phone: 'second', cell: AgencyCell, ...by('agency') },
    { key: 'type', header: 'Type', phone: 'hidden', cell: TypeCell, ...by('type') },
    { key: 'kind', header: 'Kind', phone: 'line', cell: KindCell, ...by('kind') },
    { key: 'status', header: 'Status', phone: 'hidden', cell: StatusCell, usual: false },
    {
      key: 'began',
      header: 'Began',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: BeganCell,
      ...by('began', true),
    },
    {
      key: 'seen',
      header: 'Last seen',
      phone: 'hidden',
      align: 'end',
      nowrap: true,
      cell: SeenCell,
      ...by('seen', true),
    },
    { key: 'proof', header: 'Proof', phone: 'proof', cell: ProofCell },
  ]
}

function CompanyCell({ company, parent }: PartnershipRow) {
  if (!company) return <Unknown>company not named</Unknown>
  return (
    <>
      <a href={addressOf.company(company.slug)}>{company.name}</a>
      {parent && <small>{parent.name}</small>}
    </>
  )
}

function AgencyCell({ id, agency, group_name, city, state, country }: PartnershipRow) {
  // An agency of the whole United States is known by its name; a group is not.
  const federal = agency && country === 'US' && !city && !state
  const place = federal ? null : placeOf(city, state, country)
  return (
    <>
      {agency ? (
        <a href={addressOf.agency(agency.slug)} title={agency.short ? agency.name : undefined}>
          <ShortName {...agency} />
        </a>
      ) : (
        <a href={addressOf.partnership(id)}>{group_name}</a>
      )}
      {place && <small>{place}</small>}
    </>
  )
}

function TypeCell({ type, agency }: PartnershipRow) {
  if (agency) return type
  return (
    <>
      {type ?? 'Several types'}
      <small>agency group</small>
    </>
  )
}

function KindCell({ id, kind, product, technology }: PartnershipRow) {
  const over = product ?? technology
  return (
    <>
      <a href={addressOf.partnership(id)} className="text-ink no-underline hover:underline">
        {partnershipKindWords[kind]}
      </a>
      {over && <small>{over}</small>}
    </>
  )
}

function StatusCell({ status }: PartnershipRow) {
  if (status === 'unknown') return <Unknown>not given</Unknown>
  return <span className="text-small">{partnershipStatusWords[status]}</span>
}

function BeganCell({ began_earliest, began_latest, began_text }: PartnershipRow) {
  return <PartialDateText earliest={began_earliest} latest={began_latest} text={began_text} />
}

function SeenCell({ seen_earliest, seen_latest }: PartnershipRow) {
  return <PartialDateText earliest={seen_earliest} latest={seen_latest} />
}

function ProofCell({ company, agency, group_name, proof }: PartnershipRow) {
  if (!proof) return <Unknown>none held</Unknown>
  const of = `${company?.name ?? 'a company not named'} and ${agency?.name ?? group_name}`
  return <ProofLink kind={proof.kind} href={addressOf.evidence(proof.id)} of={of} />
}
