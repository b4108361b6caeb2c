import type { InputLimits } from './types'

/** Room for the other cells of a row beside its largest one, in characters. */
const BESIDE = 4 * 1024 ** 2

/** The longest row that is held in memory, in characters. */
export function longestRow(limits: InputLimits): number {
  return limits.maxFieldBytes + BESIDE
}

/** The longest item of a document, in characters: it is held several times over, as text, as values, and as what is kept of them. */
export function longestItem(limits: InputLimits): number {
  return Math.ceil(limits.maxFieldBytes * 0.6)
}

/** Whether a cell takes more bytes in UTF-8 than allowed; a character takes three at most per unit of its length. */
export function isTooLong(cell: string, limits: InputLimits): boolean {
  return cell.length * 3 > limits.maxFieldBytes && Buffer.byteLength(cell) > limits.maxFieldBytes
}
