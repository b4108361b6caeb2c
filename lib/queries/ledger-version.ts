import { cache } from 'react'
import { reader } from '@/lib/db/client'

export type CurrentVersion = { version: number; loadedAt: Date }

/** The newest version of the ledger; null before the first load. Asked once a request. */
export const ledgerVersion = cache(async (): Promise<CurrentVersion | null> => {
  return reader.ledgerVersion.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, loadedAt: true },
  })
})
