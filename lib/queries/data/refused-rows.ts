import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type Cell, cellsOf } from '@/lib/queries/evidence/row-cells'

/** How many refused rows a page shows. */
export const refusedPerPage = 50

/** A row that a run refused, without its cells. */
export const refusedSelect = {
  position: true,
  file: true,
  line: true,
  column: true,
  value: true,
  reason: true,
  remedy: true,
} as const

/** A row that a run refused. `position` is its place among them, from 1, by which it has an address. */
export type RefusedRow = {
  position: number
  file: string
  line: number
  column: string | null
  value: string | null
  reason: string
  remedy: string
}

/** Which of a run's refused rows: those of a kind of reason (all where it is null), and from which place on how many. */
export type RefusedPlaces = { runId: string; reason: number | null; first: number; count: number }

/** Rows have their places stored, among all and among those of their reason, so that a late page costs what the first does. */
function at({ runId, reason, first, count }: RefusedPlaces): {
  where: Prisma.RejectedRowWhereInput
  orderBy: Prisma.RejectedRowOrderByWithRelationInput
} {
  const places = { gte: first, lt: first + count }
  return reason === null
    ? { where: { runId, position: places }, orderBy: { position: 'asc' } }
    : { where: { runId, reasonNumber: reason, reasonPosition: places }, orderBy: { reasonPosition: 'asc' } }
}

/** Refused rows of a run by file and line. */
export function refusedRows(places: RefusedPlaces): Promise<RefusedRow[]> {
  return reader.rejectedRow.findMany({ ...at(places), select: refusedSelect })
}

/** The same, each with its own cells as far as they could be read. */
export async function refusedRowsWithCells(
  places: RefusedPlaces,
): Promise<(RefusedRow & { cells: Cell[] | null })[]> {
  const rows = await reader.rejectedRow.findMany({ ...at(places), select: { ...refusedSelect, cells: true } })
  return rows.map((row) => ({ ...row, cells: row.cells === null ? null : cellsOf(row.cells) }))
}
