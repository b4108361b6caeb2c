import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import type { ClaimItem } from '@/lib/queries/profiles/claims'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { ClaimTable } from '../claim-table'

/** What sources claim about a company: numbers, one measure after the other, then statements. */
export function CompanyClaims({ profile: { claims } }: { profile: CompanyProfile }) {
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
          {byMeasure(numbers).map((measure) => (
            <Measure key={measure.name} {...measure} />
          ))}
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

const claimsOpen = 4

type MeasureProps = { name: string; claims: readonly ClaimItem[] }

/** Claims in the order they come in, those that measure the same thing together. */
function byMeasure(claims: readonly ClaimItem[]): MeasureProps[] {
  const measures = new Map<string, ClaimItem[]>()
  for (const claim of claims) {
    const name = claim.metric?.name ?? 'Other numbers'
    measures.set(name, [...(measures.get(name) ?? []), claim])
  }
  return [...measures].map(([name, together]) => ({ name, claims: together }))
}

function Measure({ name, claims }: MeasureProps) {
  const figures = new Map(
    claims.flatMap((claim) => claim.figures.map(({ figure }) => [figure.slug, figure.title])),
  )
  return (
    <div className="mt-6">
      <h3 className="font-serif text-quote font-[620]">{name}</h3>
      {[...figures].map(([slug, title]) => (
        <p key={slug} className="reach text-small text-soft">
          The ledger publishes <a href={addressOf.figure(slug)}>{title}</a>, with the reason for its choice.
        </p>
      ))}
      <ClaimTable caption={name} claims={claims} first={claimsOpen} />
    </div>
  )
}
