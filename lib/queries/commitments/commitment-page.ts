import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { commitmentSelect } from '@/lib/queries/profiles/company-words'
import { successionSelect } from './terms'

const named = { select: { slug: true, name: true } } as const

const pageSelect = {
  ...commitmentSelect,
  id: true,
  product: named,
  technology: named,
  predecessors: { select: successionSelect, orderBy: { fromLatest: 'asc' } },
} as const satisfies Prisma.CommitmentSelect

/** All that the page of a commitment shows. */
export type CommitmentPage = Prisma.CommitmentGetPayload<{ select: typeof pageSelect }>

/** A commitment with its terms, what it replaced and what replaced it, and all evidence that bears on it; null when there is none of that slug. */
export const commitmentPage = cache(
  (slug: string): Promise<CommitmentPage | null> =>
    reader.commitment.findUnique({ where: { slug }, select: pageSelect }),
)
