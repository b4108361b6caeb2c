import { z } from 'zod'
import { dateLabel } from '../labels'
import type { ChartFacts, Variant } from '../types'

/** A partial date: its first and last possible day. */
const span = z.strictObject({ earliest: z.iso.date(), latest: z.iso.date() })

export const timelineSchema = z.strictObject({
  /** The day of the marker. */
  asOf: z.iso.date(),
  /** In the order they are drawn. */
  items: z
    .array(
      z.strictObject({
        id: z.string(),
        company: z.string(),
        /** What was promised or answered, short: "No police use of Rekognition". */
        label: z.string(),
        /** Null: date not given. */
        from: span.nullable(),
        /** Null: no end is known. */
        until: span.nullable(),
        /** How the end is known; `point` for an answer given on one day. */
        end: z.enum(['said', 'inferred', 'open', 'point']),
        /** Its state today, in a word or two: "expired", "in force", "no answer". */
        state: z.string(),
        href: z.string(),
      }),
    )
    .min(1),
  source: z.string(),
  rowsHref: z.string(),
})

export type TimelineData = z.infer<typeof timelineSchema>
export type TimelineItem = TimelineData['items'][number]

const shapes = {
  wide: { width: 720, left: 268, row: 48, head: 30, bar: 26, labelLimit: 36 },
  phone: { width: 358, left: 4, row: 74, head: 30, bar: 52, labelLimit: 46 },
} as const

export function timelineShape(variant: Variant) {
  return shapes[variant]
}

export const timelineFacts: ChartFacts<TimelineData> = {
  head(data) {
    const open = data.items.filter((item) => item.end === 'open').length
    const promises = data.items.filter((item) => item.end !== 'point').length
    return {
      title: `${promises} commitments, ${open} without an end that we know of; ${data.items.length - promises} answers`,
      standfirst: `What companies said they would do or not do, from when until when. A ring is an answer given on one day; pale ends are dates known only to the month or year. The line marks ${dateLabel(data.asOf)}.`,
      unit: 'time',
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
    const shape = shapes[variant]
    return { width: shape.width, height: shape.head + shape.row * data.items.length + 6 }
  },
  table: (data) => ({
    columns: [
      { key: 'company', label: 'Company' },
      { key: 'label', label: 'Commitment or answer' },
      { key: 'from', label: 'From' },
      { key: 'until', label: 'Until' },
      { key: 'end', label: 'How the end is known' },
      { key: 'state', label: 'State' },
    ],
    rows: data.items.map((item) => ({
      cells: {
        company: item.company,
        label: item.label,
        from: item.from ? spanLabel(item.from) : 'date not given',
        until: item.until ? spanLabel(item.until) : item.end === 'point' ? 'one day' : 'no end known',
        end: item.end === 'point' ? 'an answer' : item.end,
        state: item.state,
      },
      href: item.href,
    })),
  }),
}

/** "10 Jun 2020 to 10 Jun 2021", "Jun 2020, no end known", "date not given". */
export function itemDates(item: TimelineItem): string {
  const from = item.from ? spanLabel(item.from) : 'date not given'
  if (item.end === 'point') return from
  return item.until ? `${from} to ${spanLabel(item.until)}` : `${from}, no end known`
}

/** A partial date as precise as it is. */
export function spanLabel({ earliest, latest }: { earliest: string; latest: string }): string {
  if (earliest === latest) return dateLabel(earliest)
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return dateLabel(earliest.slice(0, 7))
  if (earliest.slice(0, 4) === latest.slice(0, 4) && earliest.endsWith('01-01')) return earliest.slice(0, 4)
  return `${dateLabel(earliest)} to ${dateLabel(latest)}`
}
