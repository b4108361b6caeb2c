import { formatCount } from '@/lib/domain/format-number'
import type { PartnershipCounts } from '../schemas'
import type { ChartFacts } from '../types'
import { type Bar, barLayout } from './bars'

/** Groups that get a bar; all of them are in the table. */
const barLimit = 12

/** Partnerships counted by `group`: "agency type" or "technology". */
export function partnershipCountFacts(group: string): ChartFacts<PartnershipCounts> {
  return {
    head(data) {
      const first = data.items[0]
      const rest = data.items.length - barLimit
      const part = `${formatCount(first?.count ?? 0)} of ${formatCount(data.total)} partnerships`
      return {
        title: `${first?.label ?? ''}: ${part}, the most of any ${group}`,
        standfirst: `Partnerships in the ledger by ${group}. Each bar opens the partnerships it counts.${rest > 0 ? ` ${formatCount(rest)} smaller ones are in the table.` : ''}`,
        unit: 'partnerships',
        description: `${data.items.map((item) => `${item.label}: ${formatCount(item.count)}`).join('; ')}.`,
        source: data.source,
        rowsHref: data.rowsHref,
        keys: [],
      }
    },
    size: (data, variant) => {
      const { width, height } = barLayout(partnershipBars(data), variant)
      return { width, height }
    },
    table: (data) => ({
      columns: [
        { key: 'label', label: group.charAt(0).toUpperCase() + group.slice(1) },
        { key: 'count', label: 'Partnerships', kind: 'count' },
        { key: 'share', label: 'Share, per cent', kind: 'share' },
      ],
      rows: data.items.map((item) => ({
        cells: { label: item.label, count: item.count, share: share(item.count, data.total) },
        href: item.href,
      })),
    }),
  }
}

export function partnershipBars(data: PartnershipCounts): Bar[] {
  return data.items.slice(0, barLimit).map((item) => ({
    key: item.key,
    label: item.label,
    value: item.count,
    display: formatCount(item.count),
    claimed: false,
    href: item.href,
    tip: [
      `${formatCount(item.count)} partnerships`,
      `${share(item.count, data.total).toFixed(1)} per cent of all`,
    ],
  }))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(((100 * part) / whole).toFixed(4))
}
