import { z } from 'zod'
import { currency, dated, formerly, slug, words } from './common'
import { enums } from './enums'
import { evidence, quoteKey } from './evidence'

/** What a claim, a partnership or a contract says of a sum: in whole units, at most two decimals. */
const amount = z.number().min(0).max(1e17).multipleOf(0.01, 'has more than two decimals')

/** Who says a claim: the source itself, somebody the text does not name, or these. */
const saidBy = z.union(
  [
    z.enum(['source', 'lost']),
    z
      .strictObject({ person: slug.optional(), company: slug.optional(), organization: slug.optional() })
      .refine((who) => Object.keys(who).length > 0, 'names nobody'),
  ],
  'is nobody: write source, lost, or { person: slug }, { company: slug }, { organization: slug }',
)

/** The document whose finding a claim repeats: claims that go back to one document are one witness. */
const claimOrigin = z.strictObject({
  source: slug.describe('Slug of the source it goes back to'),
  attribution: enums.attribution.describe('How sure we are of that'),
  note: words.optional().describe('How the claim came from there, and how we know'),
})

/** A claim without its evidence: what references declare, which are evidence themselves. */
export const claimBase = z.strictObject({
  slug,
  formerly,
  text: words.describe('The claim in our own words'),
  metric: slug.optional(),
  comparator: enums.comparator.optional(),
  quantity: amount.optional(),
  state: enums.claim_state
    .optional()
    .describe('For a statement about a metric: whether it says that it is so. Opposite states are found'),
  unit: slug.optional(),
  currency: currency.optional(),
  company: slug.optional(),
  agency: slug.optional(),
  group: slug.optional(),
  organization: slug.optional(),
  scope: words.optional().describe('What is counted and what is not'),
  period: dated.optional(),
  asOf: dated.optional(),
  saidBy: saidBy.default('source'),
  goesBackTo: claimOrigin.optional(),
  note: words.optional(),
})

/** Keys that stand together: a number has a comparator, a unit and a metric; without a number none of these. */
export function claimFault(claim: z.infer<typeof claimBase>): string | null {
  const { quantity, comparator, unit, metric, state } = claim
  if (state !== undefined && (quantity !== undefined || metric === undefined))
    return quantity === undefined ? 'has a state but no metric' : 'has a state and a quantity'
  if (quantity === undefined)
    return comparator || unit || claim.currency ? 'has comparator, unit or currency but no quantity' : null
  const missing = Object.entries({ comparator, unit, metric }).filter(([, value]) => value === undefined)
  return missing.length > 0 ? `has a quantity but no ${missing.map(([key]) => key).join(' and no ')}` : null
}

export const claim = claimBase.extend({ evidence }).check((context) => {
  const message = claimFault(context.value)
  if (message) context.issues.push({ code: 'custom', message, input: context.value })
})

/** A contract that an article speaks of; it hangs on the partnership that it is written under. */
export const contract = z.strictObject({
  slug,
  kind: enums.contract_kind,
  role: enums.contract_role.describe("The company's part in it"),
  buyer: words.describe('The buyer as the source writes it'),
  recipient: words.optional().describe('Who receives the money, as the source writes it; not for a bid'),
  description: words.optional(),
  amount: amount.optional(),
  currency: currency.optional(),
  amountNote: words.optional(),
  signed: dated.optional(),
  evidence,
})

export const partnership = z.strictObject({
  company: slug,
  agency: slug.optional(),
  group: slug.optional(),
  product: slug.optional(),
  technology: slug.optional(),
  kind: enums.partnership_kind,
  status: enums.partnership_status,
  began: dated.optional(),
  ended: dated.optional(),
  note: words.optional(),
  evidence,
  contracts: z.array(contract).optional(),
})

export const commitment = z.strictObject({
  slug,
  formerly,
  company: slug,
  kind: enums.commitment_kind,
  title: words,
  terms: words,
  scope: words.optional().describe('Whom and where its terms bind, where they say so'),
  exceptions: words.optional().describe('What its terms leave out, where they say so'),
  product: slug.optional(),
  technology: slug.optional(),
  from: dated.optional(),
  until: dated.optional(),
  untilInferred: z
    .boolean()
    .default(false)
    .describe('The end follows from the terms, no source gives the day'),
  momentary: z.boolean().default(false).describe('One act or answer, not a state that goes on'),
  askedBy: words.optional(),
  sinceThen: words.optional(),
  replacedBy: slug.optional().describe('Slug of the commitment that took its place'),
  evidence,
})

const slugs = z.array(slug).min(1).optional()

export const campaign = z.strictObject({
  slug,
  formerly,
  name: words,
  description: words,
  began: dated.optional(),
  lead: slugs.describe('Organizations that lead it'),
  partners: slugs.describe('Organizations that take part'),
  focus: slugs.describe('Companies that it is mainly about'),
  addressed: slugs.describe('Other companies whose leaders it addresses'),
  evidence,
})

export const demand = z.strictObject({
  slug,
  formerly,
  text: words,
  campaign: slug.optional(),
  organization: slug.optional(),
  company: slug.optional(),
  askedOf: words.optional(),
  evidence,
})

/** What an article says of somebody without a claim of ours: an organization, a person, a company or an agency. */
export const mention = z.strictObject({
  organization: slug.optional(),
  person: slug.optional(),
  company: slug.optional(),
  agency: slug.optional(),
  note: words.optional(),
  evidence: z.array(quoteKey).min(1, 'has no evidence'),
})

export type ClaimBase = z.infer<typeof claimBase>
export type PartnershipSeed = z.infer<typeof partnership>
export type ContractSeed = z.infer<typeof contract>
export type CommitmentSeed = z.infer<typeof commitment>
export type CampaignSeed = z.infer<typeof campaign>
export type DemandSeed = z.infer<typeof demand>
export type MentionSeed = z.infer<typeof mention>
