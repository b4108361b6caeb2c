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

function findRows(marks: Uint32Array, others: number): Rows {
  let meeting = 0
  for (let row = 0; row < marks.length; row += 1) if (((marks[row] ?? 0) & others) === 0) meeting += 1
  const allBut = meeting * 2 > marks.length
  const some = new Uint32Array(allBut ? marks.length - meeting : meeting)
  for (let row = 0, at = 0; at < some.length; row += 1) {
    if ((((marks[row] ?? 0) & others) === 0) === allBut) continue
    some[at] = row
    at += 1
  }
  return { some, allBut }
}
