import { CountedLink } from '@/components/counted/counted-link'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { AgencyProfile } from '@/lib/queries/profiles/agency-profile'
import { listHref } from '@/lib/search-params/address'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { PartnershipTable } from '../partnership-table'

/** Who supplies an agency with what, since when, with the proof of each. */
export function AgencySuppliers({
  profile: { head, partnerships, partnershipCount },
}: {
  profile: AgencyProfile
}) {
  return (
    <Section title="Who supplies it with what" id="partnerships" rule="light">
      {partnerships.length === 0 ? (
        <p className="max-w-[62ch] text-soft">
          No partnership in the ledger: the agency is listed in a register, and nothing that has been loaded
          says what it uses.
        </p>
      ) : (
        <>
          <PartnershipTable caption={`Partnerships of ${head.name}`} rows={partnerships} of="agency" />
          <p className="reach pt-2">
            <a href={listHref(partnershipsList, { agency: [head.slug] })}>
              {partnershipCount === 1
                ? 'This partnership in the list'
                : `All ${formatCount(partnershipCount)} partnerships in the list`}
            </a>
            {partnershipCount > partnerships.length &&
              `; the first ${formatCount(partnerships.length)} are here`}
            {' · '}
            <CountedLink rows={listHref(partnershipsList, { agency: [head.slug] })} />
          </p>
        </>
      )}
    </Section>
  )
}
