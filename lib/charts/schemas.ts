import { z } from 'zod'

export const ringSchema = z.strictObject({
  /** Every month from the first to the last, without gaps, oldest first. */
  months: z
    .array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), added: z.int(), cumulative: z.int() }))
    .min(2),
  /** Rows that name an agency which another row names as well. */
  repeated: z.int(),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      /** As printed, without quotation marks: "more than 1,300". */
      words: z.string(),
      value: z.number(),
      /** When it was printed: a year, a month or a day. */
      date: z.string(),
      by: z.string(),
      /** What the rows count on that date; null when the date is not known well enough. */
      counted: z.int().nullable(),
      href: z.string(),
    }),
  ),
  source: z.string(),
  rowsHref: z.string(),
})

export type RingData = z.infer<typeof ringSchema>
export type RingClaim = RingData['claims'][number]

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

export const subcontractsSchema = z.strictObject({
  claims: z
    .array(
      z.strictObject({
        id: z.string(),
        /** Who printed it and when: "TechCrunch, Aug 2020". */
        label: z.string(),
        /** As printed: "more than 5,000". */
        words: z.string(),
        value: z.number(),
        href: z.string(),
      }),
    )
    .min(1),
  /** What the ledger itself holds, by kind of record; no record is of two kinds. */
  counted: z
    .array(z.strictObject({ key: z.string(), label: z.string(), count: z.int(), href: z.string() }))
    .min(1),
  /** Why the two differ, in sentences. */
  difference: z.string(),
  source: z.string(),
  rowsHref: z.string(),
})

export type SubcontractsData = z.infer<typeof subcontractsSchema>

const yearly = z.strictObject({
  /** US federal fiscal year: 2021 ends on 30 September 2021. */
  year: z.int(),
  /** US dollars, net of de-obligations, so possibly negative; null: no transaction on record, which is not zero. */
  asRecipient: z.number().nullable(),
  throughResellers: z.number().nullable(),
})

export const dhsSchema = z.strictObject({
  years: z.array(z.int()).min(1),
  /** A fiscal year that has not ended in the data, and the last day it covers. */
  partial: z.strictObject({ year: z.int(), to: z.string() }).nullable(),
  /** Largest total first. A year without transactions is absent. */
  companies: z
    .array(z.strictObject({ slug: z.string(), name: z.string(), href: z.string(), years: z.array(yearly) }))
    .min(1),
  /** Each contract counted once, even where it names two companies. */
  total: z.strictObject({ asRecipient: z.number(), throughResellers: z.number() }),
  source: z.string(),
  rowsHref: z.string(),
})

export type DhsData = z.infer<typeof dhsSchema>
export type DhsCompany = DhsData['companies'][number]

export const byStateSchema = z.strictObject({
  /** States, the District of Columbia and territories that have partnerships, by postal code. */
  places: z.array(
    z.strictObject({ code: z.string(), name: z.string(), count: z.int().min(1), href: z.string() }),
  ),
  /** Partnerships that have no state: by country, of agencies of the whole United States, of agencies that are not named. */
  others: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      count: z.int().min(1),
      href: z.string().optional(),
    }),
  ),
  total: z.int(),
  source: z.string(),
  rowsHref: z.string(),
})

export type ByStateData = z.infer<typeof byStateSchema>
export type Place = ByStateData['places'][number]

/** A partial date: its first and last possible day; one of them can be open (`by 21 Aug 2020`). */
const span = z.strictObject({ earliest: z.iso.date().nullable(), latest: z.iso.date().nullable() })

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
