import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { Notes } from '@/lib/dossier/notes'
import type { StateAgency } from '@/lib/queries/dossier/agencies'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { Marks } from './marks'
import { Rest } from './rest'

/** The agencies of a state that have a partnership, those with the most first: what each uses, and whose. */
export function DossierAgencies({ dossier: { agencies, pages, notes } }: { dossier: Dossier }) {
  if (!agencies || agencies.tied === 0) return null
  const unknown = agencies.total - agencies.tied
  return (
    <Section
      title="Agencies"
      id="agencies"
      note="What each uses, with the company in brackets where a source names it; the most partnerships first. The number leads to the registers; each row of them is on the agency’s page."
    >
      <DataTable
        caption="Agencies with partnerships"
        columns={columns(notes)}
        rows={agencies.rows}
        rowKey={({ slug }) => slug}
        close
      />
      <Rest
        shown={agencies.rows.length}
        total={agencies.tied}
        label={`all ${formatCounted(agencies.total, 'agency', 'agencies')} of the state`}
        page={pages.agencies}
        notes={notes}
      />
      {unknown > 0 && (
        <p className="mt-1 text-small text-soft">
          Of {formatCount(unknown)} further agencies the ledger knows that they exist, and not what they use.
        </p>
      )}
    </Section>
  )
}

const columns = (notes: Notes): Column<StateAgency>[] => [
  {
    key: 'agency',
    header: 'Agency',
    phone: 'title',
    cell: ({ slug, name, type, county }) => (
      <>
        <a href={addressOf.agency(slug)}>{name}</a>
        <small>{county ? `${type}, ${county}` : type}</small>
      </>
    ),
  },
  { key: 'uses', header: 'Uses', phone: 'second', cell: ({ uses }) => uses.map(use).join('; ') },
  {
    key: 'partnerships',
    header: 'Partnerships',
    phone: 'line',
    phoneLabel: 'Partnerships',
    align: 'end',
    cell: ({ partnerships, contracts }) => (
      <>
        <Count of={partnerships} />
        {contracts > 0 && <small>{formatCounted(contracts, 'contract', 'contracts')}</small>}
      </>
    ),
  },
  {
    key: 'note',
    header: 'Note',
    phone: 'proof',
    cell: ({ datasets }) => <Marks of={datasets.map((slug) => `source:dataset:${slug}`)} notes={notes} />,
  },
]

function use({ technology, companies }: StateAgency['uses'][number]): string {
  const what = technology ?? 'technology not given'
  return companies.length > 0 ? `${what} (${companies.join(', ')})` : what
}
