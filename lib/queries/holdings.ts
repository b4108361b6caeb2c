import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { countLedger, type LedgerCounts, ledgerCounts } from '@/lib/holdings/ledger-counts'

export type Holdings = LedgerCounts

const counted = z.array(z.object({ counts: ledgerCounts }))

/** How many records of each kind the ledger holds, and how much of them is not known: as its version was counted, else counted now. */
export async function holdings(): Promise<Holdings> {
  const newest = await reader.ledgerVersion.findFirst({
    orderBy: { version: 'desc' },
    select: { holdings: true },
  })
  const held = ledgerCounts.safeParse(newest?.holdings)
  if (held.success) return held.data
  const [now] = counted.parse(await reader.$queryRawUnsafe(countLedger))
  if (!now) throw new Error('Counting gave no row.')
  return now.counts
}
