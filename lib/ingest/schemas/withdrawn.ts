import { z } from 'zod'
import { slug, words } from './common'

/** seeds/withdrawn.yaml: why records were taken out of the files. It is shown at the addresses they had. */
export const withdrawn = z.array(
  z.strictObject({
    kind: z
      .enum([
        'company',
        'product',
        'agency',
        'agency_group',
        'organization',
        'person',
        'source',
        'campaign',
        'claim',
        'commitment',
        'coverage',
        'demand',
        'figure',
      ])
      .describe('Kind of record: the name of its table'),
    slug,
    reason: words.describe('A sentence, for readers'),
  }),
)
