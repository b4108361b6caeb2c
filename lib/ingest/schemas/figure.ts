import { z } from 'zod'
import { currency, dated, formerly, slug, words } from './common'

const compared = z.strictObject({
  claim: slug,
  differs: words.optional().describe('Why it differs from what the figure publishes'),
})

/** seeds/figures/<slug>.yaml: a headline number, chosen among claims or counted over the ledger's records. */
export const figure = z
  .strictObject({
    slug,
    formerly,
    title: words,
    choose: slug.optional().describe('The claim it publishes'),
    count: slug.optional().describe('The counter, one of lib/domain/counters.ts'),
    expected: z.number().optional().describe('What the counter must find; the load fails on anything else'),
    unit: slug.optional().describe('For a count: what it counts'),
    currency: currency.optional(),
    basis: words.describe('How it is known, in a few words'),
    reason: words.describe('Why this number and not another'),
    scope: words.describe('What is counted and what is not'),
    wouldChange: words.optional(),
    asOf: dated.optional(),
    company: slug.optional(),
    chart: slug.optional(),
    headline: z.int().min(1).optional().describe('Place among the headlines of the first page'),
    rivals: z.array(compared).optional(),
    basedOn: z.array(compared).optional().describe('Claims that the count is made of'),
  })
  .check((context) => {
    const { choose, count, unit } = context.value
    const message =
      (choose === undefined) === (count === undefined)
        ? 'has either "choose" (a claim) or "count" (a counter)'
        : count !== undefined && unit === undefined
          ? 'has a count but no unit'
          : null
    if (message) context.issues.push({ code: 'custom', message, input: context.value })
  })

export type FigureSeed = z.infer<typeof figure>
