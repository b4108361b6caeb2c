import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { CompanyProfile } from '@/lib/queries/profiles/company-profile'
import { ContractTable } from '../contract-table'
import { ContractTotals } from '../contract-totals'
import { contractsHref, scopeOf } from './scope'

/** A company's contracts: sums by kind, role and currency, the largest, and the bids apart. */
export function CompanyContracts({ profile }: { profile: CompanyProfile }) {
  const { contractTotals, largestContracts, bids } = profile
  const own = profile.family.map(({ slug }) => slug)
  const held = contractTotals.reduce((sum, { contracts }) => sum + contracts, 0)
  return (
    <>
      <Section title="Contracts" id="contracts">
        {held === 0 ? (
          <p className="max-w-[62ch] text-soft">
            No contract in the ledger: the registers that have been loaded name none. Most agencies have no
            register here, so this is not the same as none.
          </p>
        ) : (
          <>
            <div className="max-w-[46rem]">
              <ContractTotals totals={contractTotals} filters={scopeOf(profile)} />
            </div>
            <Note>
              Sums of the transactions that the ledger holds, in one currency and of one kind each. “Through a
              reseller” is money that somebody else received for this technology, and often for other things
              in the same order: it is not the company’s income.
            </Note>
            <h3 className="mt-6 mb-1 font-serif text-quote font-[620]">The largest</h3>
            <ContractTable caption="The largest contracts" rows={largestContracts} own={own} />
            <p className="reach pt-2">
              <a href={contractsHref(profile)}>
                {held + bids.length === 1
                  ? 'This contract in the list'
                  : `All ${formatCount(held + bids.length)} contracts`}
              </a>
            </p>
          </>
        )}
      </Section>
      {bids.length > 0 && (
        <Section
          title="Bids"
          id="bids"
          note="Contracts that the company competes for. Nothing is awarded, so these amounts are part of no sum."
        >
          <ContractTable caption="Contracts bid for" rows={bids} />
        </Section>
      )}
    </>
  )
}
