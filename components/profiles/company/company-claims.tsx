import { headlineCard } from '@/components/figures/headline-card'
import { Section } from '@/components/ui/section'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { ClaimTable } from '../claim-table'

/** What sources claim about a company: numbers, then statements. */
export function CompanyClaims({ profile: { claims, figures } }: { profile: CompanyProfile }) {
  const numbers = claims.filter(({ kind }) => kind === 'quantity')
  const statements = claims.filter(({ kind }) => kind === 'statement')
  return (
    <>
      {numbers.length > 0 && (
        <Section
          title="Numbers that are claimed"
          id="claims"
          note="Each is what a source says, not what the ledger counts. Claims disagree, age, and count different things."
        >
          <ClaimTable caption="Numbers claimed about the company" claims={numbers} />
          {figures.length > 0 && (
            <p className="reach mt-3 text-table">
              Published by the ledger, with the reason for its choice:{' '}
              {figures.map(headlineCard).map(({ href, what }, index) => (
                <span key={href}>
                  {index > 0 && '; '}
                  <a href={href}>{what}</a>
                </span>
              ))}
            </p>
          )}
        </Section>
      )}
      {statements.length > 0 && (
        <Section title="What others say about it" id="statements">
          <ClaimTable caption="Statements about the company" claims={statements} />
        </Section>
      )}
    </>
  )
}
