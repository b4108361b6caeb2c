import { addressOf } from '@/lib/domain/addresses'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { CompanyLinks } from './company-facts'

/** Says whose records the page counts, and leads to the other way of counting. */
export function FamilySwitch({ profile: { head, family, only } }: { profile: CompanyProfile }) {
  const owned = family.filter(
    ({ depth, partnerships, contracts }) => depth > 0 && partnerships + contracts > 0,
  )
  if (owned.length === 0) return null
  const address = addressOf.company(head.slug)
  return (
    <p className="reach mt-4 max-w-[65ch] border-l-[3px] border-blue py-0.5 pl-3 text-table">
      {only ? (
        <>
          Counted here: {head.name} alone. <a href={address}>Include what it owns</a>: {names(owned)}.
        </>
      ) : (
        <>
          Counted here: {head.name}, including <CompanyLinks companies={owned} />.{' '}
          <a href={`${address}?only=1`}>Count {head.name} alone</a>.
        </>
      )}
    </p>
  )
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const names = (companies: readonly { name: string }[]) => list.format(companies.map(({ name }) => name))
