import { type Column, DataTable } from '@/components/ui/data-table'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import { organizationKindWords } from '@/lib/domain/words'
import type { ListedOrganization } from '@/lib/queries/evidence/organization-list'

const columns: Column<ListedOrganization>[] = [
  {
    key: 'name',
    header: 'Organization',
    phone: 'title',
    cell: ({ slug, name }) => <a href={addressOf.organization(slug)}>{name}</a>,
  },
  { key: 'kind', header: 'Kind', phone: 'second', cell: ({ kind }) => organizationKindWords[kind] },
  {
    key: 'evidence',
    header: 'Evidence',
    phone: 'aside',
    align: 'end',
    cell: ({ slug, name, evidence }) =>
      evidence === 0 ? (
        <Unknown>no record</Unknown>
      ) : (
        <a href={addressOf.organization(slug)}>
          {formatCount(evidence)}
          <span className="sr-only">
            {evidence === 1 ? ' piece' : ' pieces'} of evidence about {name}
          </span>
        </a>
      ),
  },
]

/** Organizations by name. */
export function OrganizationTable({ organizations }: { organizations: readonly ListedOrganization[] }) {
  return (
    <DataTable caption="Organizations" columns={columns} rows={organizations} rowKey={({ slug }) => slug} />
  )
}
