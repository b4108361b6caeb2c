import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { PartnershipDetail } from '@/lib/queries/profiles/partnership-detail'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { ContractTable } from '../contract-table'
import { ContractTotals } from '../contract-totals'

/** The contracts that hang on a partnership. */
export function PartnershipContracts({ partnership }: { partnership: PartnershipDetail }) {
  const { contracts, totals, company, agency } = partnership
  if (contracts.length === 0) return null
  const filters = {
    ...(company && { company: [company.slug], only: '1' as const }),
    ...(agency && { agency: [agency.slug] }),
  }
  const held = totals.reduce((sum, total) => sum + total.contracts, 0)
  return (
    <Section title="Contracts" id="contracts">
      <div className="mb-5 max-w-[46rem]">
        <ContractTotals totals={totals} filters={filters} />
      </div>
      <ContractTable caption="Contracts under this partnership" rows={contracts} />
      {held > contracts.length && (
        <p className="reach pt-2">
          The {contracts.length} largest of {formatCount(held)}.{' '}
          <a href={listHref(contractsList, filters)}>All of this company and agency</a>
        </p>
      )}
    </Section>
  )
}
