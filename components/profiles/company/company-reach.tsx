import { BarList } from '@/components/ui/bar-list'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { PartnershipTable } from '../partnership-table'
import { partnershipsHref } from './scope'

/** To whom a company supplies: by type of agency, the newest partnerships, and groups that no source names. */
export function CompanyReach({ profile }: { profile: CompanyProfile }) {
  const { agencyTypes, newest, groups, counts, family, only } = profile
  if (counts.partnerships === 0) return null
  const of = family.length > 1 && !only ? 'both' : 'company'
  const bars = agencyTypes.map(({ slug, name, partnerships }) => ({
    key: slug ?? 'none',
    label: name ?? 'type not given',
    count: partnerships,
    href: partnershipsHref(profile, slug ? { 'agency-type': [slug] } : {}),
  }))
  return (
    <>
      <Section
        title="To whom, by type of agency"
        id="agencies"
        note="Partnerships, those with groups of unnamed agencies included; each bar leads to its rows."
      >
        <div className="max-w-[46rem]">
          <BarList label="Partnerships by type of agency" bars={bars} />
        </div>
      </Section>
      {newest.length > 0 && (
        <Section title="Newest partnerships" id="newest">
          <PartnershipTable caption="Partnerships that began last" rows={newest} of={of} />
          <p className="reach pt-2">
            <a href={partnershipsHref(profile, { sort: '-began' })}>
              {counts.partnerships === 1
                ? 'This partnership in the list'
                : `All ${formatCount(counts.partnerships)} partnerships`}
            </a>
          </p>
        </Section>
      )}
      {groups.length > 0 && (
        <Section
          title="Agencies that sources do not name"
          id="groups"
          note="A source speaks of several agencies at once. The group stands for them and is never counted as an agency."
        >
          <PartnershipTable caption="Partnerships with groups of unnamed agencies" rows={groups} of={of} />
        </Section>
      )}
    </>
  )
}
