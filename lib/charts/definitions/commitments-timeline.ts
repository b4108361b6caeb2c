import { dateLabel, lines, spanLabel } from '../labels'
import type { TimelineData, TimelineItem } from '../schemas'
import type { ChartFacts, Variant } from '../types'

const shapes = {
  wide: { width: 720, left: 268, head: 30, limit: 38, below: 0 },
  phone: { width: 358, left: 4, head: 30, limit: 50, below: 36 },
} as const

export function timelineShape(variant: Variant) {
  return shapes[variant]
}

export type TimelineRow = {
  item: TimelineItem
  top: number
  height: number
  label: string[]
  named: boolean
  barAt: number
}

/** The rows from top to bottom; a long label makes its row higher. On a phone the bar stands below the words. */
export function timelineRows(data: TimelineData, variant: Variant): TimelineRow[] {
  const { head, limit, below } = shapes[variant]
  let top: number = head
  return data.items.map((item) => {
    const label = lines(item.label, limit)
    // A label that begins with the company's name needs no second one above it.
    const named = !item.label.startsWith(item.company)
    const words = (named ? 30 : 14) + 16 * label.length
    const row =
      below > 0
        ? { item, top, label, named, height: words + below, barAt: top + words + 8 }
        : { item, top, label, named, height: Math.max(44, words), barAt: top + 15 }
    top += row.height
    return row
  })
}

const endWords = {
  said: 'as said',
  inferred: 'inferred',
  open: 'no end given',
  point: 'one act or answer',
} satisfies Record<TimelineItem['end'], string>

export const timelineFacts: ChartFacts<TimelineData> = {
  head(data) {
    const open = data.items.filter((item) => item.end === 'open').length
    return {
      title: `${data.items.length} commitments and answers, ${open} of them without an end that we know of`,
      standfirst: `What companies said they would do or not do, from when until when. A ring is something said or done on one day; pale ends are dates known only to the month or year. The line marks ${dateLabel(data.asOf)}.`,
      unit: '',
      description: data.items
        .map((item) => `${item.company}: ${item.label}, ${itemDates(item)}, ${item.state}`)
        .join('; '),
      source: data.source,
      rowsHref: data.rowsHref,
      keys: [
        { mark: 'solid', label: 'from and until as said' },
        { mark: 'dashed', label: 'end inferred' },
      ],
    }
  },
  size: (data, variant) => {
    const last = timelineRows(data, variant).at(-1)
    return { width: shapes[variant].width, height: (last ? last.top + last.height : 0) + 6 }
  },
  table: (data) => ({
    columns: [
      { key: 'company', label: 'Company' },
      { key: 'label', label: 'Commitment or answer' },
      { key: 'from', label: 'From', oneLine: true },
      { key: 'until', label: 'Until', oneLine: true },
      { key: 'end', label: 'How the end is known' },
      { key: 'state', label: 'State' },
    ],
    rows: data.items.map((item) => ({
      cells: {
        company: item.company,
        label: item.label,
        from: item.from ? spanLabel(item.from) : 'date not given',
        until: item.until ? spanLabel(item.until) : item.end === 'point' ? 'one day' : 'no end given',
        end: endWords[item.end],
        state: item.state,
      },
      href: item.href,
    })),
  }),
}

/** "10 Jun 2020 to 10 Jun 2021", "Jun 2020, no end given", "date not given". */
export function itemDates(item: TimelineItem): string {
  const from = item.from ? spanLabel(item.from) : 'date not given'
  if (item.end === 'point') return from
  return item.until ? `${from} to ${spanLabel(item.until)}` : `${from}, no end given`
}
