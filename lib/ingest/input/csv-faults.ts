import { RowScanner } from './csv-scan'
import { csvLine } from './csv-write'
import { refuse } from './refusal'
import type { RefusedRow } from './types'

export type TableShape = { file: string; delimiter: string; header: string[] }

/** Cells past the header that are still kept. */
export const EXTRA_CELLS = 100

/** Column and value of each cell; what lies past the header is put together under `extra`. */
export function namedCells(header: string[], cells: string[]): [string, string][] {
  const named = cells
    .slice(0, header.length)
    .map((cell, index): [string, string] => [header[index] ?? '', cell])
  const extra = cells.slice(header.length, header.length + EXTRA_CELLS)
  return extra.length === 0 ? named : [...named, ['extra', csvLine(extra).trimEnd()]]
}

export function raggedRow({ file, header }: TableShape, line: number, cells: string[]): RefusedRow {
  const many =
    cells.length > header.length + EXTRA_CELLS ? `more than ${header.length + EXTRA_CELLS}` : cells.length
  return refuse({
    file,
    line,
    reason: `the row has ${many} ${cells.length === 1 ? 'value' : 'values'}, the header has ${header.length}`,
    remedy:
      cells.length < header.length
        ? 'add what is missing, or take out a line break within a value that is not in quotes'
        : 'put values that contain the delimiter in quotes',
    cells: namedCells(header, cells),
  })
}

/**
 * What is refused when quotes do not close as they should. A quote left open may have swallowed rows: the row where it
 * opens is refused, and so is every swallowed line that would make a row of its own, since only a person can tell.
 */
export function quoteFaults(
  shape: TableShape,
  scanner: RowScanner,
  line: number,
  text: string,
): RefusedRow[] {
  const { file, header, delimiter } = shape
  const fault = scanner.fault ?? 'unclosed'
  const [first = '', ...swallowed] = text.trimEnd().split(/\r\n|\n|\r/)
  const isWhole =
    swallowed.length === 0 ||
    (fault === 'quote within a plain value' && scanner.cells.length === header.length)
  const cells = isWhole ? scanner.cells : first.split(delimiter)
  const begins = refuse({
    file,
    line,
    column: header[scanner.faultAt] ?? null,
    value: scanner.cells[scanner.faultAt] ?? null,
    ...words[fault],
    cells: namedCells(header, cells),
    ...(fault === 'unclosed' && { unread: true }),
  })
  return isWhole ? [begins] : [begins, ...swallowedRows(shape, line, swallowed)]
}

function swallowedRows({ file, header, delimiter }: TableShape, line: number, rows: string[]): RefusedRow[] {
  if (header.length === 1) return []
  const scanner = new RowScanner(delimiter, header.length, header.length)
  return rows.flatMap((row, index) => {
    scanner.use(row)
    scanner.scan(0, true)
    if (scanner.fault || scanner.cells.length !== header.length) return []
    return refuse({
      file,
      line: line + index + 1,
      reason: `it lies behind a quotation mark that opens on line ${line} and is not closed as it should be`,
      remedy: `correct line ${line}; if this is a row and not a part of that text, import it from the rejects file`,
      cells: namedCells(header, scanner.cells),
    })
  })
}

const words: Record<NonNullable<RowScanner['fault']>, { reason: string; remedy: string }> = {
  unclosed: {
    reason: 'a quotation mark is opened and not closed before the end of the file',
    remedy: 'close it; or, when the file breaks off here, get it again from its publisher',
  },
  'text after a closing quote': {
    reason: 'text follows the quotation mark that closes a value',
    remedy: 'write a quotation mark within a value twice',
  },
  'quote within a plain value': {
    reason: 'a quotation mark stands within a value that is not in quotes',
    remedy: 'put the whole value in quotes and write the quotation mark within it twice',
  },
}

/** Why a suspect cell is refused. */
export function oddCharacter(cell: string): { reason: string; remedy: string } {
  return cell.includes('\0')
    ? { reason: 'the value contains a NUL byte', remedy: 'take it out' }
    : {
        reason: 'the value contains bytes that mean nothing in the encoding of the file',
        remedy: 'write the value anew, in UTF-8',
      }
}
