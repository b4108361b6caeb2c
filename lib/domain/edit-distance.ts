/**
 * Slips of the keyboard between two words: letters missing, doubled, wrong, or two that changed places, one each. Counts
 * no further than `most`: what is above it is `most + 1`.
 */
export function slips(typed: string, meant: string, most: number): number {
  if (Math.abs(typed.length - meant.length) > most) return most + 1
  const last = rows(typed, meant).at(-1) ?? []
  return Math.min(last.at(-1) ?? 0, most + 1)
}

/** Slips between what was typed and the beginning of a word that is not typed to its end. */
export function slipsAtBeginning(typed: string, word: string, most: number): number {
  const last = rows(typed, word.slice(0, typed.length + most)).at(-1) ?? []
  return Math.min(...last, most + 1)
}

/** The table of distances (optimal string alignment): row by letters of `a`, column by letters of `b`. */
function rows(a: string, b: string): number[][] {
  const table: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const above = table[row - 1] ?? []
    const line = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (table[row - 2]?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    table.push(line)
  }
  return table
}
