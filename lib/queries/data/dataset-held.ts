import { z } from 'zod'
import type { Prisma } from '@/lib/db/generated/client'
import { ContractKind } from '@/lib/db/generated/enums'

export const holdingSelect = {
  listingRows: true,
  agencyRows: true,
  contractRows: true,
  actionRows: true,
  unlistedRows: true,
  partnerships: true,
  contracts: true,
  sums: true,
} satisfies Prisma.DatasetHoldingSelect

const sumShape = z.object({
  /** Actions on contracts, or rows that are contracts. */
  of: z.enum(['action', 'contract']),
  kind: z.enum(ContractKind),
  currency: z.string().nullable(),
  rows: z.number(),
  /** Rows without an amount. */
  without: z.number(),
  /** A decimal string; null where no row gives an amount. */
  amount: z.string().nullable(),
})

/** Amounts of rows of one kind in one currency, added up. */
export type HeldSum = z.infer<typeof sumShape>

/** What the ledger holds of a dataset, as it was counted when it changed last. */
export type DatasetHeld = Omit<Prisma.DatasetHoldingGetPayload<{ select: typeof holdingSelect }>, 'sums'> & {
  /** All rows, whatever they are about. */
  rows: number
  sums: HeldSum[]
}

type Stored = Prisma.DatasetHoldingGetPayload<{ select: typeof holdingSelect }> | null

/** Nothing is held where nothing was counted: each version counts what it brings. */
const nothing = {
  ...{ listingRows: 0, agencyRows: 0, contractRows: 0, actionRows: 0, unlistedRows: 0 },
  ...{ partnerships: 0, contracts: 0, sums: [] },
}

export function datasetHeld(stored: Stored): DatasetHeld {
  const held = stored ?? nothing
  const { listingRows, agencyRows, contractRows, actionRows } = held
  return {
    ...held,
    rows: listingRows + agencyRows + contractRows + actionRows,
    sums: z.array(sumShape).parse(held.sums),
  }
}
