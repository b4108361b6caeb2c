import { z } from 'zod'
import { count } from '../labels'
import type { ChartFacts } from '../types'
import { type Bar, barsSize } from './bars'

export const partnershipCountsSchema = z.strictObject({
  /** Largest first; a group without partnerships is left out. */
  items: z
    .array(z.strictObject({ key: z.string(), label: z.string(), count: z.int().min(1), href: z.string() }))
    .min(1),
  total: z.int(),
  source: z.string(),
  rowsHref: z.string(),
})

export type PartnershipCounts = z.infer<typeof partnershipCountsSchema>

/** Partnerships counted by `group`: "agency type" or "technology". */
export function partnershipCountFacts(group: string): ChartFacts<PartnershipCounts> {
  return {
    head(data) {
      const first = data.items[0]
      const lead = `${first?.label ?? ''}, ${count(first?.count ?? 0)} of ${count(data.total)}`
      return {
        title: `First by ${group}: ${lead} partnerships`,
        standfirst: `Partnerships in the ledger by ${group}. Each bar opens the partnerships it counts.`,
        unit: 'partnerships',
        description: `${data.items.map((item) => `${item.label}: ${count(item.count)}`).join('; ')}.`,
        source: data.source,
        rowsHref: data.rowsHref,
        keys: [],
      }
    },
    size: (data, variant) => barsSize(data.items.length, variant),
    table: (data) => ({
      columns: [
        { key: 'label', label: group.charAt(0).toUpperCase() + group.slice(1) },
        { key: 'count', label: 'Partnerships', numeric: true },
        { key: 'share', label: 'Share, per cent', numeric: true },
      ],
      rows: data.items.map((item) => ({
        cells: { label: item.label, count: item.count, share: share(item.count, data.total) },
        href: item.href,
      })),
    }),
  }
}

export function partnershipBars(data: PartnershipCounts): Bar[] {
  return data.items.map((item) => ({
    key: item.key,
    label: item.label,
    value: item.count,
    display: count(item.count),
    claimed: false,
    href: item.href,
    tip: [`${count(item.count)} partnerships`, `${share(item.count, data.total)} per cent of all`],
  }))
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Number(((100 * part) / whole).toFixed(1))
}
