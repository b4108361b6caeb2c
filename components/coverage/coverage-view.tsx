import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { type CoverageState, coverageMeanings, coverageStates, coverageWords } from '@/lib/domain/coverage'
import { formatCounted } from '@/lib/domain/format-number'
import type { RegisterCoverage } from '@/lib/queries/coverage/registers'
import type { CoverageItem } from '@/lib/queries/coverage/subject'
import type { CoverageTotals } from '@/lib/queries/coverage/totals'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { companiesList } from '@/lib/search-params/companies'
import { CoverageStatement } from './coverage-statement'
import { RegisterSection } from './register-section'

type CoverageViewProps = {
  registers: readonly RegisterCoverage[]
  totals: CoverageTotals
  statements: readonly CoverageItem[]
  typeNames: Readonly<Record<string, string>>
}

/** How much the ledger knows of whom, what its words for not knowing mean, and where somebody looked in vain. */
export function CoverageView({ registers, totals, statements, typeNames }: CoverageViewProps) {
  return (
    <div className="sheets">
      <PageHead
        title="Coverage"
        standfirst="How much of the registers of agencies the ledger says anything about, and what it does not know. No record is not the same as none."
      />
      {registers.map((register) => (
        <RegisterSection key={register.slug} register={register} typeNames={typeNames} />
      ))}
      <p className="reach screen-only mt-3 text-table text-soft">
        Download the counts: <a href="/coverage/rows.csv">CSV</a> · <a href="/coverage/rows.json">JSON</a> ·{' '}
        <a href="/coverage/rows.jsonl">JSON Lines</a>
      </p>
      <Section
        title="What the words mean"
        id="words"
        note="Each agency and each company of the ledger is one of these."
      >
        <dl>
          {coverageStates.map((state) => (
            <div key={state} className="border-t border-hair py-2.5">
              <dt className="font-semibold">{coverageWords[state]}</dt>
              <dd className="max-w-[70ch] text-table">{coverageMeanings[state]}</dd>
              <dd className="text-table text-soft">
                <Held state={state} totals={totals} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section
        title="Looked for"
        id="statements"
        note="Where somebody looked and found nothing, asked and waits, or was refused: who, where and when."
      >
        {statements.length === 0 ? (
          <p className="text-soft">The ledger has no record of anybody looking.</p>
        ) : (
          <ul>
            {statements.map((item) => (
              <CoverageStatement key={item.slug} item={item} whose />
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}

/** How many agencies and companies of the ledger are known so well. */
function Held({ state, totals }: { state: CoverageState; totals: CoverageTotals }) {
  const countOf = (rows: CoverageTotals['agencies']) => rows.find((row) => row.state === state)?.count ?? 0
  const [agencies, companies] = [countOf(totals.agencies), countOf(totals.companies)]
  if (agencies + companies === 0) return <>Nobody in the ledger is in this state.</>
  return (
    <>
      {agencies > 0 && (
        <a href={listHref(agenciesList, { known: [state] })}>
          {formatCounted(agencies, 'agency', 'agencies')}
        </a>
      )}
      {agencies > 0 && companies > 0 && ', '}
      {companies > 0 && (
        <a href={listHref(companiesList, { known: [state] })}>
          {formatCounted(companies, 'company', 'companies')}
        </a>
      )}{' '}
      of the ledger
    </>
  )
}
