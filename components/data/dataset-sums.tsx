import { CountedLink } from '@/components/counted/counted-link'
import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { Section } from '@/components/ui/section'
import { contractKindWords } from '@/lib/domain/words'
import type { HeldSum } from '@/lib/queries/data/dataset-held'
import type { DatasetPage } from '@/lib/queries/data/dataset-page'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'

/** The amounts of a dataset's rows, added up by what they are, kind of contract and currency. */
export function DatasetSums({ dataset: { slug, held } }: { dataset: DatasetPage }) {
  if (held.sums.length === 0) return null
  const columns: Column<HeldSum>[] = [
    {
      key: 'what',
      header: 'Rows',
      phone: 'title',
      cell: ({ of, kind }) =>
        of === 'action'
          ? `Actions on ${contractKindWords[kind].toLowerCase()}s`
          : `${contractKindWords[kind]}s`,
    },
    {
      key: 'rows',
      header: 'How many',
      phone: 'line',
      phoneLabel: 'Rows',
      align: 'end',
      cell: ({ kind, currency, rows, without }) => (
        <>
          <a
            href={listHref(contractsList, {
              dataset: [slug],
              kind: [kind],
              currency: currency ? [currency] : [],
            })}
          >
            <Count of={rows} />
          </a>
          {without > 0 && (
            <small>
              <Count of={without} /> without an amount
            </small>
          )}
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
  return (
    <Section
      title="Amounts"
      id="amounts"
      note="What its rows say, added up: one line for each kind and currency, none of which may be added to another. An action can be negative, when money was taken back."
    >
      <div className="max-w-[46rem]">
        <DataTable
          caption="Amounts by kind and currency"
          columns={columns}
          rows={held.sums}
          rowKey={({ of, kind, currency }) => `${of} ${kind} ${currency}`}
        />
        <p className="reach screen-only mt-2 text-small">
          <CountedLink
            rows={listHref(contractsList, { dataset: [slug] })}
            part="sums"
            label="how its contracts are added up"
          />
        </p>
      </div>
    </Section>
  )
}
