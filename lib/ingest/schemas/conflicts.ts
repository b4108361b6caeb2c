import { z } from 'zod'
import { slug, words } from './common'
import { enums } from './enums'

/** seeds/conflicts.yaml: what editors say of claims that cannot both hold. The ledger finds them; who knows why writes it here. */
export const conflicts = z.array(
  z.strictObject({
    claims: z.tuple([slug, slug]).describe('The two claims, in any order'),
    kinds: z.array(enums.claim_difference).min(1).describe('In which ways they differ'),
    reason: words.describe('Why, in a sentence or two, for readers'),
  }),
)

export type ConflictSeed = z.infer<typeof conflicts>[number]
