import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import type { PartnershipGroup } from '@/lib/queries/dossier/partnerships'

/** Lines that stand here; the others are added up in a sentence. */
const most = 20

type PartnershipGroupsProps = {
  caption: string
  /** What a line is: `Technology`. */
  header: string
  /** How a line says that it is not known. */
  unknown: string
  groups: readonly PartnershipGroup[]
  /** Writes a name: a state by its code. */
  nameOf?: (name: string) => string
  /** Whether the companies of a line are named. */
  companies?: boolean
}

/** Partnerships counted by something that they have in common. */
export function PartnershipGroups(props: PartnershipGroupsProps) {
  const { caption, header, unknown, groups, nameOf = (name) => name, companies = false } = props
  const left = groups.slice(most)
  const columns: Column<PartnershipGroup>[] = [
    {
      key: 'name',
      header,
      phone: 'title',
      cell: ({ name }) => (name === null ? <Unknown>{unknown}</Unknown> : nameOf(name)),
    },
    ...(companies ? [companiesColumn] : []),
    {
      key: 'agencies',
      header: 'Named agencies',
      phone: 'line',
      phoneLabel: 'Named agencies',
      align: 'end',
      cell: ({ agencies }) => <Count of={agencies} />,
    },
    {
      key: 'partnerships',
      header: 'Partnerships',
      phone: 'aside',
      align: 'end',
      cell: ({ partnerships }) => <Count of={partnerships} />,
    },
  ]
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={groups.slice(0, most)}
        rowKey={({ name }) => name ?? ''}
        close
      />
      {left.length > 0 && (
        <p className="mt-1 text-small text-soft">
          Left out {left.length === 1 ? 'is one line' : `are ${formatCount(left.length)} lines`} with{' '}
          {formatCounted(
            left.reduce((sum, { partnerships }) => sum + partnerships, 0),
            'partnership',
            'partnerships',
          )}
          .
        </p>
      )}
    </>
  )
}

const companiesColumn: Column<PartnershipGroup> = {
  key: 'companies',
  header: 'Companies, where named',
  phone: 'second',
  cell: ({ companies, companyCount }) => {
    if (companies.length === 0) return <Unknown>none named</Unknown>
    const rest = companyCount - companies.length
    return `${companies.join(', ')}${rest > 0 ? ` and ${formatCount(rest)} more` : ''}`
  },
}
