import type { InputLimits } from './types'

/** Room for the other cells of a row beside its largest one, in characters. */
const BESIDE = 4 * 1024 ** 2

/** The longest row, or item of a document, that is held in memory, in characters. */
export function longestRow(limits: InputLimits): number {
  return limits.maxFieldBytes + BESIDE
}

/** Whether a cell takes more bytes in UTF-8 than allowed; a character takes three at most per unit of its length. */
export function isTooLong(cell: string, limits: InputLimits): boolean {
  return cell.length * 3 > limits.maxFieldBytes && Buffer.byteLength(cell) > limits.maxFieldBytes
}
