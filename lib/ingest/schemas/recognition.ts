import { z } from 'zod'
import { slug, words } from './common'

const phrase = z.strictObject({
  words: z.array(words).min(1),
  product: slug.optional(),
  technology: slug.optional(),
  onlyAsRecipient: z
    .boolean()
    .optional()
    .describe('Decides the technology, but does not recognise the company'),
})

/** seeds/registry/recognition.yaml: by which words of a description a company's technology is recognised. */
export const recognition = z.array(
  z.strictObject({
    company: slug,
    technology: slug.optional().describe('What it supplies where no phrase decides'),
    commonName: z
      .boolean()
      .optional()
      .describe(
        'Its name is an ordinary word or others bear it too: it counts only where seen in that register',
      ),
    phrases: z.array(phrase).default([]),
    not: z.array(words).default([]).describe('Phrases in which the words mean something else'),
  }),
)

export type RecognitionRules = z.infer<typeof recognition>
