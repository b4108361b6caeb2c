import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { RoleSum, YearSum } from '@/lib/queries/dossier/contracts'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { ContractLines } from './contract-lines'
import { Marks } from './marks'
import { Rest } from './rest'
import { Subheading } from './subheading'

/** Contracts: sums apart by kind, currency and role, by year, the largest, bids apart. */
export function DossierContracts({ dossier }: { dossier: Dossier }) {
  const { record, contracts, pages, notes } = dossier
  const { total, sums, years, yearsLeft, largest, held, bids, bidTotal } = contracts
  if (total === 0) {
    return (
      <Section title="Contracts" id="contracts">
        <p className="max-w-[62ch] text-soft">
          No contract in the ledger: the registers that have been loaded name none. For most agencies no
          register of contracts has been loaded, so this is not the same as none.
        </p>
      </Section>
    )
  }
  const all = `all ${formatCounted(total, 'contract', 'contracts')}${bidTotal > 0 ? ', bids included' : ''}`
  const isCompany = record.subject.kind === 'company'
  return (
    <Section title="Contracts" id="contracts">
      {held > 0 && (
        <>
          <DataTable
            caption="Contracts added up by kind and currency"
            columns={sumColumns}
            rows={sums}
            rowKey={({ kind, currency, role }) => `${kind} ${currency} ${role}`}
            close
          />
          <Note>
            Sums of what the ledger holds, of one kind and one currency each; none of them may be added to
            another.
            {isCompany &&
              ' “Through a reseller” is money that somebody else received for this technology, and often for other things in the same order: it is not the company’s income.'}{' '}
            <a href={pages.contractsCounted.href}>How they were made</a>{' '}
            <Marks of={[pages.contractsCounted.href]} notes={notes} />
          </Note>
          <Subheading>By year</Subheading>
          <DataTable
            caption="Contracts by year"
            columns={yearColumns}
            rows={years}
            rowKey={({ year, fiscal, kind, currency, role }) =>
              `${year} ${fiscal} ${kind} ${currency} ${role}`
            }
            close
          />
          <p className="mt-1 text-small text-soft">
            Fiscal years of the United States run from October to September and add up the actions of the
            year; other years are those of actions, or of signing where no actions are held. A contract with
            actions in two years counts in both.
            {yearsLeft > 0 && ` ${formatCount(yearsLeft)} earlier lines are left out.`}
          </p>
          <Subheading>The largest</Subheading>
          <ContractLines dossier={dossier} rows={largest} caption="The largest contracts" />
          <Rest shown={largest.length} total={held} label={all} page={pages.contracts} notes={notes} />
        </>
      )}
      {bidTotal > 0 && (
        <>
          <Subheading>Bids</Subheading>
          <p className="text-small text-soft">Nothing is awarded, so these amounts are part of no sum.</p>
          <ContractLines dossier={dossier} rows={bids} caption="Contracts bid for" />
          <Rest shown={bids.length} total={bidTotal} label={all} page={pages.contracts} notes={notes} />
        </>
      )}
    </Section>
  )
}

const what = ({ kind, role }: Pick<RoleSum, 'kind' | 'role'>) =>
  `${contractKindWords[kind]}s${role ? ` ${contractRoleWords[role]}` : ''}`

const sumColumns: Column<RoleSum>[] = [
  { key: 'what', header: 'What', phone: 'title', cell: what },
  {
    key: 'contracts',
    header: 'Contracts',
    phone: 'line',
    phoneLabel: 'Contracts',
    align: 'end',
    cell: ({ count, not_given: notGiven }) => (
      <>
        <Count of={count} />
        {notGiven > 0 && <small>{formatCount(notGiven)} without an amount</small>}
      </>
    ),
  },
  {
    key: 'sum',
    header: 'Sum',
    phone: 'aside',
    align: 'end',
    nowrap: true,
    cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
  },
]

const yearColumns: Column<YearSum>[] = [
  {
    key: 'year',
    header: 'Year',
    phone: 'title',
    cell: ({ year, fiscal }) => {
      if (year === null) return <Unknown>year not given</Unknown>
      return fiscal ? `fiscal ${year}` : year
    },
  },
  { key: 'what', header: 'What', phone: 'second', cell: what },
  {
    key: 'contracts',
    header: 'Contracts',
    phone: 'line',
    phoneLabel: 'Contracts',
    align: 'end',
    cell: ({ contracts }) => <Count of={contracts} />,
  },
  {
    key: 'sum',
    header: 'Sum',
    phone: 'aside',
    align: 'end',
    nowrap: true,
    cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
  },
]
