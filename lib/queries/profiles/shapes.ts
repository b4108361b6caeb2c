import { z } from 'zod'
import { ContractKind, ContractRole, PartnershipKind, PartnershipStatus } from '@/lib/db/generated/enums'

/** What proves a row, and where to read it. */
export const proofShape = z.object({ kind: z.enum(['quote', 'row', 'reference']), id: z.string() })

const named = z.object({ slug: z.string(), name: z.string() })

/** A company as a row shows it, with its owner. */
const companyShape = named.extend({ parent: z.string().nullable() })

/** An agency as a row shows it, with its place. */
const agencyShape = named.extend({
  type: z.string(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string(),
})

/** A partnership in a table. Dates are UTC calendar days, null when open. */
export const partnershipRowShape = z.object({
  id: z.string(),
  company: companyShape.nullable(),
  agency: agencyShape.nullable(),
  group: named.nullable(),
  product: z.string().nullable(),
  technology: z.string().nullable(),
  kind: z.enum(PartnershipKind),
  status: z.enum(PartnershipStatus),
  beganEarliest: z.date().nullable(),
  beganLatest: z.date().nullable(),
  beganText: z.string().nullable(),
  lastSeenEarliest: z.date().nullable(),
  lastSeenLatest: z.date().nullable(),
  contracts: z.number(),
  proof: proofShape.nullable(),
})

/** A contract in a table. `amount` is a decimal string. */
export const contractRowShape = z.object({
  id: z.string(),
  kind: z.enum(ContractKind),
  role: z.enum(ContractRole),
  number: z.string().nullable(),
  description: z.string().nullable(),
  company: named,
  buyer: named.nullable(),
  buyerName: z.string(),
  recipientName: z.string().nullable(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  signedEarliest: z.date().nullable(),
  signedLatest: z.date().nullable(),
  transactions: z.number(),
  proof: proofShape.nullable(),
})

/** Contracts of one kind, one role and one currency, added up. */
export const contractTotalShape = z.object({
  kind: z.enum(ContractKind),
  role: z.enum(ContractRole),
  currency: z.string().nullable(),
  contracts: z.number(),
  withoutAmount: z.number(),
  total: z.string().nullable(),
})

export type Named = z.infer<typeof named>
export type Proof = z.infer<typeof proofShape>
export type PartnershipRow = z.infer<typeof partnershipRowShape>
export type ContractRow = z.infer<typeof contractRowShape>
export type ContractTotal = z.infer<typeof contractTotalShape>
