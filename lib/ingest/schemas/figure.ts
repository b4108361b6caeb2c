import { z } from 'zod'
import { currency, dated, day, formerly, slug, words } from './common'
import { enums } from './enums'

const compared = z.strictObject({
  claim: slug,
  kinds: z
    .array(enums.claim_difference)
    .min(1)
    .optional()
    .describe('In which ways it differs from what the figure publishes'),
  differs: words.optional().describe('Why it differs from what the figure publishes'),
  countedBy: words.optional().describe('Who counted, where it is known'),
})

const expectation = z.strictObject({
  value: z.number().optional().describe('The number that the figure publishes'),
  outOf: z.number().optional().describe('The number it is a part of'),
  on: z
    .array(z.strictObject({ day, value: z.number() }))
    .min(1)
    .optional()
    .describe('What dated records count by the end of a day'),
  rivals: z.int().min(0).optional().describe('Claims that say otherwise'),
  conflicts: z.int().min(0).optional().describe('Contradictions of its claims that nobody has explained'),
})

/** Addresses under /figures that are no figure. */
const taken = ['conflicts']

/** seeds/figures/<slug>.yaml: a headline number, chosen among claims or counted over the ledger's records. */
export const figure = z
  .strictObject({
    slug: slug.refine((word) => !taken.includes(word), 'is the name of another page under /figures'),
    formerly,
    title: words,
    choose: slug.optional().describe('The claim it publishes'),
    countedBy: words.optional().describe('For a claim: who counted, where it is known'),
    count: slug.optional().describe('The counter, one of lib/domain/counters.ts'),
    expected: z.number().optional().describe('What the counter must find; the load fails on anything else'),
    expect: expectation.optional().describe('What npm run figures:check holds it to'),
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
    const message = figureFault(context.value)
    if (message) context.issues.push({ code: 'custom', message, input: context.value })
  })

export type FigureSeed = z.infer<typeof figure>

type Chosen = {
  choose?: string | undefined
  count?: string | undefined
  unit?: string | undefined
  countedBy?: string | undefined
  expected?: number | undefined
  expect?: { value?: number | undefined } | undefined
}

/** Keys that stand together: a figure is a claim or a count, a count says what it counts, and one number is expected. */
function figureFault({ choose, count, unit, countedBy, expected, expect }: Chosen): string | null {
  const value = expect?.value ?? expected
  if (expected !== undefined && expected !== value)
    return `expects two numbers: ${expected} ("expected") and ${value} ("expect")`
  if ((choose === undefined) !== (count === undefined))
    return count !== undefined && unit === undefined
      ? 'has a count but no unit'
      : count !== undefined && countedBy !== undefined
        ? 'is counted here, so nobody else is "countedBy"'
        : null
  return 'has either "choose" (a claim) or "count" (a counter)'
}
