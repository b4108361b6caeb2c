import { Count } from '@/components/ui/count'
import type { Column } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { CompanyTotal } from '@/lib/queries/profiles/agency-contracts'
import type { AgencyProfile } from '@/lib/queries/profiles/agency-profile'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { ContractTable } from '../contract-table'
import { ContractTotals } from '../contract-totals'
import { FirstRows } from '../first-rows'

const companiesOpen = 12

/** An agency's contracts: sums, sums by company, the largest, and the bids apart. */
export function AgencyContracts({ profile }: { profile: AgencyProfile }) {
  const { bids } = profile.contracts
  return (
    <>
      <Held profile={profile} />
      {bids.length > 0 && (
        <Section
          title="Bids"
          id="bids"
          note="Contracts that companies compete for. Nothing is awarded, so these amounts are part of no sum."
        >
          <ContractTable caption="Contracts bid for" rows={bids} of="agency" />
        </Section>
      )}
    </>
  )
}

function Held({ profile: { head, contracts } }: { profile: AgencyProfile }) {
  const { totals, byCompany, largest } = contracts
  const held = totals.reduce((sum, total) => sum + total.contracts, 0)
  if (held === 0) return null
  return (
    <Section title="Contracts" id="contracts">
      <div className="max-w-[46rem]">
        <ContractTotals totals={totals} filters={{ agency: [head.slug] }} />
      </div>
      <Note>
        Sums of the transactions that the ledger holds for contracts that concern a technology company of the
        registry; the agency’s other contracts are not in it. “Through a reseller” is money that somebody else
        received.
      </Note>
      <h3 className="mt-6 mb-1 font-serif text-quote font-[620]">By company</h3>
      <div className="max-w-[46rem]">
        <FirstRows
          first={companiesOpen}
          caption="Contracts by company"
          columns={byCompanyColumns(head.slug)}
          rows={byCompany}
          rowKey={({ slug, kind, role, currency }) => `${slug} ${kind} ${role} ${currency}`}
        />
      </div>
      <p className="mt-2 max-w-[62ch] text-small text-soft">
        A contract that names two companies stands under both: these lines do not add up to the sums above.
      </p>
      <h3 className="mt-6 mb-1 font-serif text-quote font-[620]">The largest</h3>
      <ContractTable caption="The largest contracts" rows={largest} of="agency" />
      <p className="reach pt-2">
        <a href={listHref(contractsList, { agency: [head.slug] })}>
          {held === 1 ? 'This contract in the list' : `All ${formatCount(held)} of these contracts`}
        </a>
      </p>
    </Section>
  )
}

const byCompanyColumns = (agency: string): Column<CompanyTotal>[] => [
  {
    key: 'company',
    header: 'Company',
    phone: 'title',
    cell: ({ slug, name }) => <a href={addressOf.company(slug)}>{name}</a>,
  },
  {
    key: 'how',
    header: 'How',
    phone: 'second',
    cell: ({ kind, role }) => `${contractKindWords[kind]}s ${contractRoleWords[role]}`,
  },
  {
    key: 'contracts',
    header: 'Contracts',
    phone: 'line',
    phoneLabel: 'Contracts',
    align: 'end',
    cell: ({ slug, kind, role, contracts }) => (
      <a
        href={listHref(contractsList, {
          agency: [agency],
          company: [slug],
          only: '1',
          kind: [kind],
          role: [role],
        })}
      >
        <Count of={contracts} />
      </a>
    ),
  },
  {
    key: 'sum',
    header: 'Sum',
    phone: 'aside',
    align: 'end',
    nowrap: true,
    cell: ({ total, currency }) => <Money amount={total} currency={currency} />,
  },
]
