import { type Column, DataTable } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import type { ListedCampaign } from '@/lib/queries/evidence/campaign-page'
import { NameLinks } from './name-links'

const columns: Column<ListedCampaign>[] = [
  {
    key: 'name',
    header: 'Campaign',
    phone: 'title',
    cell: ({ slug, name, description }) => (
      <>
        <a href={addressOf.campaign(slug)}>{name}</a>
        <small>{description}</small>
      </>
    ),
  },
  {
    key: 'lead',
    header: 'Led by',
    phone: 'line',
    phoneLabel: 'Led by',
    cell: ({ organizations }) =>
      organizations.length > 0 ? (
        <NameLinks
          names={organizations.map(({ organization }) => organization)}
          address={addressOf.organization}
        />
      ) : (
        <Unknown>the source does not say</Unknown>
      ),
  },
  {
    key: 'companies',
    header: 'Concerns',
    phone: 'line',
    phoneLabel: 'Concerns',
    cell: ({ companies }) => (
      <NameLinks names={companies.map(({ company }) => company)} address={addressOf.company} />
    ),
  },
  {
    key: 'began',
    header: 'Began',
    phone: 'aside',
    align: 'end',
    nowrap: true,
    cell: ({ beganEarliest, beganLatest, beganText }) => (
      <PartialDateText earliest={beganEarliest} latest={beganLatest} text={beganText} />
    ),
  },
  {
    key: 'demands',
    header: 'Demands',
    phone: 'proof',
    align: 'end',
    cell: ({ slug, name, _count }) =>
      _count.demands > 0 ? (
        <a href={`${addressOf.campaign(slug)}#demands`} className="proof">
          {formatCount(_count.demands)}
          <span className="sr-only"> demands of {name}</span>
        </a>
      ) : (
        <Unknown>none held</Unknown>
      ),
  },
]

/** Campaigns, the newest first. */
export function CampaignTable({ campaigns }: { campaigns: readonly ListedCampaign[] }) {
  return <DataTable caption="Campaigns" columns={columns} rows={campaigns} rowKey={({ slug }) => slug} />
}
