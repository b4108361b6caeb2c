import { ProofLink } from '@/components/ui/proof-link'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { AgencyProfile } from '@/lib/queries/profiles/agency-profile'
import type { AgencyRegister } from '@/lib/queries/profiles/agency-registers'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { partnershipsList } from '@/lib/search-params/partnerships'

/** The registers an agency comes from, and its rows in them. */
export function AgencyRegisters({ profile: { head, registers } }: { profile: AgencyProfile }) {
  if (head.listings.length + registers.length === 0) return null
  return (
    <>
      <h3 className="mt-5 mb-1 text-table font-[650]">Registers it comes from</h3>
      <ul className="text-small">
        {head.listings.map(({ rowId, matchedBy, dataset }) => (
          <li key={rowId} className="flex items-start justify-between gap-3 border-t border-hair py-2">
            <span>
              <a href={addressOf.dataset(dataset.slug)}>{dataset.title}</a>
              <small className="block text-micro text-soft">
                {dataset.publisher}; matched by {matchedBy}
              </small>
            </span>
            <ProofLink kind="row" href={addressOf.evidence(rowId)} of={head.name} />
          </li>
        ))}
        {registers.map((register) => (
          <li key={`${register.slug} ${register.about}`} className="border-t border-hair py-2">
            <a href={addressOf.dataset(register.slug)}>{register.title}</a>
            <small className="block text-micro text-soft">
              {register.publisher};{' '}
              <a href={rowsHref(head.slug, register)}>
                {formatCounted(register.rows, 'row', 'rows')} about its {register.about}
              </a>
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

function rowsHref(agency: string, { slug, about }: AgencyRegister): string {
  const filters = { agency, dataset: [slug] }
  return about === 'contracts' ? listHref(contractsList, filters) : listHref(partnershipsList, filters)
}
