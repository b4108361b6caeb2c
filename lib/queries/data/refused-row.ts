import { cache } from 'react'
import { reader } from '@/lib/db/client'
import { type Cell, cellsOf } from '@/lib/queries/evidence/row-cells'
import { refusedSelect } from './refused-rows'

const select = {
  ...refusedSelect,
  cells: true,
  run: {
    select: {
      id: true,
      refused: true,
      state: true,
      startedAt: true,
      dataset: { select: { slug: true, title: true, publisher: true } },
    },
  },
} as const

/** A row that a run refused, with its own cells as far as they could be read; null where there is none at that place. */
export const refusedRow = cache(async (runId: string, position: number | null) => {
  if (position === null) return null
  const row = await reader.rejectedRow.findUnique({ where: { runId_position: { runId, position } }, select })
  if (!row) return null
  const cells: Cell[] | null = row.cells === null ? null : cellsOf(row.cells)
  return { ...row, cells }
})

export type RefusedRowPage = NonNullable<Awaited<ReturnType<typeof refusedRow>>>
