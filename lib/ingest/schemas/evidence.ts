import { z } from 'zod'
import { dated, slug, words } from './common'
import { enums } from './enums'

/** A quote: exact words of the article's text. Prefix and suffix only where the words stand in the text more than once. */
export const quote = z.strictObject({
  exact: z.string().min(1, 'is empty').describe('The words, exactly as the text has them'),
  prefix: z
    .string()
    .min(1)
    .optional()
    .describe('The exact words right before, where that is needed to decide'),
  suffix: z
    .string()
    .min(1)
    .optional()
    .describe('The exact words right after, where that is needed to decide'),
  highlight: z.string().min(1).optional().describe('The part of the words that is the point'),
  speaker: slug.optional().describe('Slug of the person who speaks'),
  note: words.optional(),
})

/** The key of a quote in the same file (`ring-1300`), or of another article's (`other-article#ring-400`). */
export const quoteKey = z
  .string()
  .regex(
    /^[a-z0-9-]+(#[a-z0-9-]+)?$/,
    'is no key of a quote: write its key, or other-article#key for a quote of another article',
  )

/** Evidence of a record: a quote, or a reference (slug of a source under seeds/references), with its stance. */
export const cited = z.union(
  [
    quoteKey,
    z.strictObject({
      quote: quoteKey,
      stance: enums.stance.default('supports'),
      on: dated
        .optional()
        .describe('When what the words say was so, where that is not the day of publication'),
      note: words.optional(),
    }),
    z.strictObject({
      reference: slug,
      stance: enums.stance.default('supports'),
      on: dated
        .optional()
        .describe('When what the words say was so, where that is not the day of publication'),
      note: words.optional(),
    }),
  ],
  'is no evidence: write the key of a quote, or { quote: key, stance: contradicts, note: why }, or { reference: slug }',
)

export const evidence = z.array(cited).min(1, 'has no evidence')

export type Cited = z.infer<typeof cited>
export type QuoteSeed = z.infer<typeof quote>
