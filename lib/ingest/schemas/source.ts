import { z } from 'zod'
import { dated, day, formerly, slug, url, words } from './common'
import { enums } from './enums'
import { quote } from './evidence'
import { campaign, claim, claimBase, commitment, demand, mention, partnership } from './records'

/** What a reply answers: the number of the objection, and the record, so that a number of another ledger attaches it to nothing. */
const reply = z.strictObject({
  objection: z.int().min(1).describe('Number of the objection: /objections/17 has 17'),
  record: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9-]+$/, 'is no record: write kind/slug or kind/id, as company/ring')
    .describe('Record that the objection is about, as kind and slug or id: company/ring'),
})

const source = z.strictObject({
  slug,
  formerly,
  kind: enums.source_kind,
  title: words,
  publisher: words,
  author: words.optional(),
  url: url.optional(),
  archivedUrl: url.optional(),
  archivedOn: day.optional(),
  published: dated.optional(),
  language: z.string().min(2).default('en').describe('BCP 47 language tag'),
  attribution: enums.attribution.describe('How sure we are of publisher and date'),
  origin: slug.optional().describe('Slug of the source it is a copy of'),
  replyTo: reply
    .optional()
    .describe('The objection it answers, where it is a reply of a company or an agency'),
  note: words.optional(),
})

/** A part of a text with an attribution of its own, given by its first and last words. */
export const passage = z.strictObject({
  from: z.string().min(1).describe('Its first words, exactly as the text has them'),
  to: z.string().min(1).describe('Its last words, exactly as the text has them'),
  publisher: words.optional(),
  published: dated.optional(),
  attribution: enums.attribution,
  origin: slug.optional().describe('Slug of the source it comes from, where we have a record of it'),
  note: words.optional(),
})

/** seeds/articles/<slug>.yaml: what we read in the text beside it. */
export const article = z.strictObject({
  source: source.extend({
    retrieved: day.describe('Day on which we received the text'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 of 64 hexadecimal digits'),
  }),
  passages: z.array(passage).optional(),
  quotes: z.record(slug, quote),
  claims: z.array(claim).optional(),
  partnerships: z.array(partnership).optional(),
  commitments: z.array(commitment).optional(),
  campaigns: z.array(campaign).optional(),
  demands: z.array(demand).optional(),
  mentions: z.array(mention).optional(),
})

/** seeds/references/*.yaml: documents whose text we do not hold, with what they are said to claim. Not verified. */
export const references = z.array(
  source.extend({
    cite: z
      .boolean()
      .default(true)
      .describe('Whether it is evidence; false for a mere origin of a text we hold'),
    claims: z.array(claimBase).optional(),
  }),
)

export type SourceSeed = z.infer<typeof source>
export type ArticleSeed = z.infer<typeof article>
export type ReferenceSeed = z.infer<typeof references>[number]
