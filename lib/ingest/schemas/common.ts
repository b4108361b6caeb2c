import { z } from 'zod'
import { parsePartialDate } from '@/lib/domain/partial-date'
import { isSlug } from '@/lib/domain/slug'

/** Words: not empty, no blanks around them. */
export const words = z
  .string()
  .min(1, 'is empty')
  .refine((text) => text === text.trim(), 'has blanks at its beginning or end')

export const slug = z
  .string()
  .refine(isSlug, 'is no slug: lower-case letters and digits, words joined by single hyphens')
  .describe('Lower-case letters and digits, words joined by single hyphens')

/** Slugs of before, the oldest first: the id stays, the old address redirects. */
export const formerly = z.array(slug).min(1).optional().describe('Slugs of before, the oldest first')

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is no ISO 3166-1 code of two capitals')
  .describe('ISO 3166-1 alpha-2 code: US, GB')

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'is no ISO 4217 code of three capitals')
  .describe('ISO 4217 code: USD, GBP')

export const url = z.url({ protocol: /^https?$/, error: 'is no web address (https://…)' })

/** Why a text is no partial date, or null when it is one. */
function dateFault(text: string): string | null {
  try {
    parsePartialDate(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A date as precise as its source: 2019, 2019-08, 2019-08-28, 2015..2019, ..2020-08, 2016.. */
export const partialDate = z
  .union([z.string(), z.int()], 'is no date: write 2019, 2019-08, 2019-08-28 or 2015..2019')
  .check((context) => {
    const message = dateFault(String(context.value))
    if (message) context.issues.push({ code: 'custom', message, input: context.value })
  })
  .describe('2019, 2019-08, 2019-08-28, an interval 2015..2019, ..2020-08 (by then) or 2016.. (from then on)')

/** A date, alone or with the source's own words for it. */
export const dated = z.union([partialDate, z.strictObject({ date: partialDate, text: words })])

/** A day: 2019-08-28. */
export const day = z
  .string()
  .refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && !dateFault(text), 'is no day: write 2019-08-28')

export type Dated = z.infer<typeof dated>
