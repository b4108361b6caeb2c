import { CountedLink } from '@/components/counted/counted-link'
import { BarList } from '@/components/ui/bar-list'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { PartnershipTable } from '../partnership-table'
import { partnershipsHref } from './scope'

/** To whom a company supplies: by type of agency, its partnerships, and groups that no source names. */
export function CompanyReach({ profile }: { profile: CompanyProfile }) {
  const { newest, groups, counts, family, only } = profile
  if (counts.partnerships === 0) return null
  const of = family.length > 1 && !only ? 'both' : 'company'
  return (
    <>
      <ByType profile={profile} />
      <Section title="Partnerships" id="partnerships" note={newest.length > 1 && orderNote}>
        {newest.length > 0 && (
          <>
            <PartnershipTable caption="Partnerships with named agencies" rows={newest} of={of} />
            <p className="reach pt-2">
              <a href={partnershipsHref(profile, { sort: '-began' })}>
                {counts.partnerships === 1
                  ? 'This partnership in the list'
                  : `All ${formatCount(counts.partnerships)} partnerships`}
              </a>
              {' · '}
              <CountedLink rows={partnershipsHref(profile)} />
            </p>
          </>
        )}
        {groups.length > 0 && (
          <>
            <h3 className={`font-serif text-quote font-[620] ${newest.length > 0 ? 'mt-6' : ''}`}>
              Agencies that sources do not name
            </h3>
            <p className="mb-1 max-w-[62ch] text-small text-soft">
              A source speaks of several agencies at once. The group stands for them and is never counted as
              an agency.
            </p>
            <PartnershipTable caption="Partnerships with groups of unnamed agencies" rows={groups} of={of} />
          </>
        )}
      </Section>
    </>
  )
}

const orderNote =
  'The latest first, by the last day on which each can have begun: “by” says that it had begun then, or long before.'

/** A single type is named in each row already and needs no chart. */
function ByType({ profile }: { profile: CompanyProfile }) {
  const { agencyTypes } = profile
  if (agencyTypes.length < 2) return null
  const bars = agencyTypes.map(({ slug, name, partnerships }) => ({
    key: slug ?? 'none',
    label: name ?? 'type not given',
    count: partnerships,
    href: partnershipsHref(profile, slug ? { 'agency-type': [slug] } : {}),
  }))
  return (
    <Section
      title="To whom, by type of agency"
      id="agencies"
      note="Partnerships, those with groups of unnamed agencies included; each bar leads to its rows."
    >
      <div className="max-w-[46rem]">
        <BarList label="Partnerships by type of agency" bars={bars} />
        <p className="reach screen-only mt-2 text-small">
          <CountedLink rows={partnershipsHref(profile)} />
        </p>
      </div>
    </Section>
  )
}
