import { z } from 'zod'
import { country, dated, day, formerly, slug, url, words } from './common'
import { enums } from './enums'
import { cited } from './evidence'

const statement = z
  .strictObject({
    slug,
    formerly,
    agency: slug.optional(),
    group: slug.optional(),
    company: slug.optional(),
    matter: words.describe('What was looked for'),
    state: enums.coverage_state.describe(
      'searched: looked, and found nothing; asked: waits for an answer; refused',
    ),
    who: words.describe('Who looked or asked'),
    where: words.describe('Where it was looked for, or who was asked'),
    when: dated.describe('When that was'),
    note: words.optional(),
    evidence: z.array(cited).default([]).describe('Quotes and references that say so, where there are any'),
  })
  .refine(({ agency, group, company }) => [agency, group, company].filter(Boolean).length === 1, {
    message: 'names nobody or several: give "agency", "group" or "company", one of them',
  })

/** seeds/coverage/*.yaml: where somebody looked and found nothing, asked and waits, or was refused. */
export const coverage = z.array(statement)

/** seeds/coverage/registers/<slug>.yaml: how many agencies a register lists, by state and type. It need not be loaded. */
export const agencyRegister = z
  .strictObject({
    slug,
    title: words,
    publisher: words,
    url: url.optional(),
    licence: words,
    country,
    countedOn: day.describe('Day on which it was counted'),
    datasets: z.array(slug).describe('Datasets of the ledger whose rows are rows of it'),
    note: words.optional(),
    agencies: z.int().min(1).describe('How many it lists in all; the counts below add up to it'),
    counts: z
      .record(
        z.string().regex(/^([A-Z0-9]{1,3}|all)$/, 'is no subdivision code such as CA, nor all'),
        z.record(slug, z.int().min(1)),
      )
      .describe('By state (all: no state is given), then by type of agency'),
  })
  .check((context) => {
    const { agencies, counts } = context.value
    const sum = Object.values(counts)
      .flatMap((types) => Object.values(types))
      .reduce((total, count) => total + count, 0)
    const message = `says ${agencies} agencies, and the counts add up to ${sum}`
    if (sum !== agencies)
      context.issues.push({ code: 'custom', message, input: agencies, path: ['agencies'] })
  })

export type CoverageSeed = z.infer<typeof statement>
export type AgencyRegisterSeed = z.infer<typeof agencyRegister>
