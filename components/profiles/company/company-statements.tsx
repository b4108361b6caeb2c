import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { ClaimTable } from '../claim-table'

/** What a company and its people said themselves. */
export function CompanyStatements({ profile: { statements, people } }: { profile: CompanyProfile }) {
  if (statements.length + people.length === 0) return null
  return (
    <Section title="What it says itself" id="said">
      {statements.length > 0 && <ClaimTable caption="Statements of the company" claims={statements} />}
      {people.length > 0 && (
        <p className="reach mt-3 text-table">
          Quoted for it:{' '}
          {people.map(({ slug, name, role }, index) => (
            <span key={slug}>
              {index > 0 && '; '}
              <a href={addressOf.person(slug)}>{name}</a>, {role}
            </span>
          ))}
        </p>
      )}
    </Section>
  )
}
