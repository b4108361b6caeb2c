import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { WordChange } from '@/lib/domain/evidence-health'

const checkSelect = {
  id: true,
  state: true,
  checkedAt: true,
  address: true,
  reached: true,
  httpStatus: true,
  reason: true,
  startOffset: true,
  endOffset: true,
  textSha256: true,
  difference: true,
} as const satisfies Prisma.EvidenceCheckSelect

type CheckRow = Prisma.EvidenceCheckGetPayload<{ select: typeof checkSelect }>

/** What became of a quote in one place on one day. Offsets count code points of the text that was read. */
export type HealthCheck = Omit<CheckRow, 'id' | 'difference'> & {
  id: string
  difference: WordChange[] | null
}

/** The checks of a quote in one place, the newest first, and how many there are in all. */
export type HealthHistory = { checks: HealthCheck[]; total: number }

/** How a quote fares: in its file, and online where an address of its document is known. */
export type EvidenceHealth = {
  stored: HealthHistory
  online: HealthHistory
  /** Whether there is an address to be read. */
  hasAddress: boolean
}

/** So many checks of each place are shown. */
const mostShown = 50

const changes = z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })).nullable()

/** How a quote fares, by all checks of it; null where the id is no quote's. */
export async function evidenceHealth(id: string): Promise<EvidenceHealth | null> {
  if (!id.startsWith('q-')) return null
  const quote = await reader.evidence.findUnique({
    where: { id, kind: 'quote' },
    select: {
      source: { select: { url: true, origin: { select: { url: true } } } },
      passage: { select: { origin: { select: { url: true } } } },
    },
  })
  if (!quote) return null
  const [stored, online] = await Promise.all([history(id, false), history(id, true)])
  const { source, passage } = quote
  const address = source.url ?? passage?.origin?.url ?? source.origin?.url
  return { stored, online, hasAddress: Boolean(address) }
}

async function history(evidenceId: string, live: boolean): Promise<HealthHistory> {
  const where = { evidenceId, live }
  const rows = await reader.evidenceCheck.findMany({
    where,
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    take: mostShown,
    select: checkSelect,
  })
  const total = rows.length < mostShown ? rows.length : await reader.evidenceCheck.count({ where })
  const checks = rows.map((row) => ({
    ...row,
    id: String(row.id),
    difference: changes.parse(row.difference),
  }))
  return { checks, total }
}
