import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type UnmatchedTotal, unmatchedTotals } from '@/lib/queries/unmatched'
import { registerSelect } from './register-select'
import { runSelect } from './runs'

const pageSelect = {
  ...runSelect,
  filesSha256: true,
  files: true,
  contractCount: true,
  companyContractCount: true,
  partnershipCount: true,
  agencyCount: true,
  version: { select: { kind: true, note: true } },
  dataset: { select: registerSelect },
  refusalReasons: {
    orderBy: { number: 'asc' },
    select: { number: true, column: true, reason: true, remedy: true, rows: true },
  },
} satisfies Prisma.ImportRunSelect

type Stored = Prisma.ImportRunGetPayload<{ select: typeof pageSelect }>

/** One reading of a dataset's files into the ledger, with the kinds of reasons for which it refused rows, the most frequent first. */
export type ImportRunPage = Stored & {
  /** Whether a later run of the dataset stands, which may have changed the same rows. */
  hasLater: boolean
  /** What is not matched yet of all that its dataset holds. */
  unmatched: readonly UnmatchedTotal[]
}

/** A run; null where there is none of that id. */
export const importRun = cache(async (id: string): Promise<ImportRunPage | null> => {
  const run = await reader.importRun.findUnique({ where: { id }, select: pageSelect })
  if (!run) return null
  const [later, unmatched] = await Promise.all([
    reader.importRun.findFirst({
      where: { datasetId: run.dataset.slug, state: 'done', ledgerVersion: { gt: run.ledgerVersion } },
      select: { id: true },
    }),
    unmatchedTotals([run.dataset.slug]),
  ])
  return { ...run, hasLater: later !== null, unmatched }
})
