import { z } from 'zod'
import { country, day, slug, words } from './common'

const who = { by: words.describe('Who judged'), on: day, why: words }

const about = z
  .strictObject({
    register: words.optional().describe('Slug of the register; absent: wherever the name stands'),
    name: words.describe('The name as the register writes it'),
    identifiers: z
      .record(words, words)
      .optional()
      .describe('UEI, DUNS, GB-COH, ORI, … as the register gives them'),
    country: country.optional(),
    state: words.optional(),
    county: words.optional(),
    city: words.optional(),
  })
  .describe('What was judged: the words and the place of the row')

const judgement = z
  .strictObject({
    kind: z.enum(['company', 'agency']),
    about,
    with: slug.describe('Slug of the company or agency that it was compared with'),
    verdict: z.enum(['same', 'not-same', 'unsure']),
    ...who,
    withdrawn: z
      .strictObject(who)
      .optional()
      .describe('Taken back: by whom, when and why. A judgement is never deleted'),
  })
  .refine(({ kind, about: { country: in_ } }) => kind === 'company' || in_ !== undefined, {
    path: ['about', 'country'],
    message: 'is missing: an agency is its name and its place',
  })

/** seeds/registry/judgements.yaml: what people decided on who a row is about. */
export const judgements = z.array(judgement)

export type Judgement = z.infer<typeof judgement>
