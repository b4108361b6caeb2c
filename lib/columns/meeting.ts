import type { Selection } from './selection'

/** Rows of a table: these, or where they are most of all, all but these. */
export type Rows = { readonly some: Uint32Array; readonly allBut: boolean }

const known = new WeakMap<Selection, Map<number, Rows>>()

/** The rows that meet all conditions of a selection but those aside, whose bits are given; found once. */
export function rowsMeeting(selection: Selection, aside: number): Rows {
  const found = known.get(selection) ?? new Map<number, Rows>()
  known.set(selection, found)
  const rows = found.get(aside) ?? findRows(selection.marks, ~aside)
  found.set(aside, rows)
  return rows
}

/** Without branches, which the processor would guess wrong for every other row where half of them meet the conditions. */
function findRows(marks: Uint32Array, others: number): Rows {
  let failing = 0
  for (let row = 0; row < marks.length; row += 1) failing += isOther((marks[row] ?? 0) & others)
  const allBut = failing * 2 < marks.length
  const size = allBut ? failing : marks.length - failing
  const some = new Uint32Array(size + 1)
  const flip = allBut ? 0 : 1
  for (let row = 0, at = 0; row < marks.length; row += 1) {
    some[at] = row // those that do not count are written over
    at += isOther((marks[row] ?? 0) & others) ^ flip
  }
  return { some: some.subarray(0, size), allBut }
}

/** 0 of 0, and 1 of all other numbers of 32 bits. */
const isOther = (bits: number) => (bits | -bits) >>> 31

/** The rows that meet all conditions of a selection. */
export function rowsLeft(selection: Selection): Uint32Array {
  const { some, allBut } = rowsMeeting(selection, 0)
  if (!allBut) return some
  const { marks } = selection
  const rows = new Uint32Array(marks.length - some.length)
  for (let row = 0, at = 0; row < marks.length; row += 1) {
    if (marks[row] !== 0) continue
    rows[at] = row
    at += 1
  }
  return rows
}
