import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import type { DatasetPage, DatasetPartyRow } from '@/lib/queries/data/dataset-page'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { partnershipsList } from '@/lib/search-params/partnerships'

/** Agencies and companies that most rows of a dataset name. */
export function DatasetParties({ dataset }: { dataset: DatasetPage }) {
  const { slug, agencies, companies } = dataset
  if (agencies.length + companies.length === 0) return null
  return (
    <Section
      title="Whom its rows name most"
      id="named"
      note="As far as they are matched to an agency or a company of the ledger. Other names stay as the register writes them."
    >
      <div className="grid gap-x-14 gap-y-6 wide:grid-cols-2">
        <Parties title="Agencies" dataset={slug} rows={agencies} />
        <Parties title="Companies" dataset={slug} rows={companies} />
      </div>
    </Section>
  )
}

type PartiesProps = { title: string; dataset: string; rows: readonly DatasetPartyRow[] }

function Parties({ title, dataset, rows }: PartiesProps) {
  if (rows.length === 0) return null
  const columns: Column<DatasetPartyRow>[] = [
    {
      key: 'name',
      header: title,
      phone: 'title',
      cell: ({ slug, name, place, is_company }) => (
        <>
          <a href={is_company ? addressOf.company(slug) : addressOf.agency(slug)}>{name}</a>
          {place && <small>{place}</small>}
        </>
      ),
    },
    {
      key: 'rows',
      header: 'Rows',
      phone: 'aside',
      align: 'end',
      cell: (row) => (
        <>
          <a href={partyHref(dataset, row)}>
            <Count of={row.rows} /> <span className="wide:sr-only">{row.rows === 1 ? 'row' : 'rows'}</span>
          </a>
          {row.unlisted > 0 && <small>{formatCount(row.unlisted)} no longer listed</small>}
        </>
      ),
    },
  ]
  return (
    <div>
      <DataTable
        caption={`${title} that most rows name`}
        columns={columns}
        rows={rows}
        rowKey={({ slug, about }) => `${slug} ${about}`}
      />
    </div>
  )
}

function partyHref(dataset: string, { slug, is_company, about }: DatasetPartyRow): string {
  const whom = is_company ? { company: [slug], only: '1' as const } : { agency: [slug] }
  const filters = { ...whom, dataset: [dataset] }
  return about === 'contracts' ? listHref(contractsList, filters) : listHref(partnershipsList, filters)
}
