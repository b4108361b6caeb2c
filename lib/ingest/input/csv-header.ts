import { formatCount } from '@/lib/domain/format-number'
import { RowScanner } from './csv-scan'
import type { InputLimits, TableSource } from './types'

type Delimiter = TableSource['delimiter']
type HeaderFault = { line: number; reason: string; remedy: string }

export type Header = {
  delimiter: Delimiter
  header: string[]
  /** Where in the text the rows begin, and at which line. */
  end: number
  line: number
}

/** Control characters, or a sign for bytes that mean nothing: what binary files are full of. */
const noText = /[^\P{Cc}\t\r\n]|\uFFFD/u

/** A first line `sep=;` by which a spreadsheet names its delimiter. */
const declared = /^sep=([,;\t])(?:\r\n|\n|\r)/i

/**
 * Reads the header at the start of a text that may break off.
 * @returns null when the header is not all there yet
 */
export function readHeader(text: string, final: boolean, limits: InputLimits): Header | HeaderFault | null {
  const declaration = declared.exec(text)
  let start = declaration?.[0].length ?? 0
  let line = declaration ? 2 : 1
  for (let blank = /^(?:\r\n|\n|\r)/.exec(text.slice(start, start + 2)); blank; line++) {
    start += blank[0].length
    blank = /^(?:\r\n|\n|\r)/.exec(text.slice(start, start + 2))
  }
  const delimiter = (declaration?.[1] as Delimiter | undefined) ?? detectDelimiter(text, start, final)
  const scanner = new RowScanner(delimiter, 1, limits.maxColumns + 1)
  scanner.use(text)
  if (!scanner.scan(start, final)) return null
  const header = scanner.cells.map((name, index) => name.trim() || `(column ${index + 1})`)
  return (
    headerFault(scanner, header, line, limits) ?? {
      delimiter,
      header,
      end: scanner.end,
      line: line + scanner.lines,
    }
  )
}

function headerFault(
  scanner: RowScanner,
  header: string[],
  line: number,
  limits: InputLimits,
): HeaderFault | null {
  if (scanner.fault)
    return {
      line,
      reason: 'the quotation marks in the header are not in order',
      remedy: 'close each one that opens, and write one within a name twice',
    }
  if (scanner.cells.every((name) => name.trim() === ''))
    return { line, reason: 'the header names no column', remedy: 'put the column names on the first line' }
  if (header.length > limits.maxColumns)
    return {
      line,
      reason: `it has more than ${formatCount(limits.maxColumns)} columns`,
      remedy: 'take out columns that are not needed',
    }
  const odd = header.findIndex((name) => noText.test(name))
  if (odd >= 0)
    return {
      line,
      reason: `the name of column ${odd + 1} contains characters that no text has`,
      remedy: 'save the file as CSV in UTF-8',
    }
  const places = new Map<string, number>()
  for (const [index, name] of header.entries()) {
    const before = places.get(name)
    if (before !== undefined)
      return {
        line,
        reason: `the header names the column "${name.slice(0, 100)}" twice, in places ${before} and ${index + 1}`,
        remedy: 'give each column a name of its own',
      }
    places.set(name, index + 1)
  }
  return null
}

/**
 * The delimiter that gives the header the most columns, those first by which the first rows have as many cells as the
 * header; a comma when there is one column.
 */
function detectDelimiter(text: string, start: number, final: boolean): Delimiter {
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of [',', ';', '\t'] as const) {
    const points = score(text, start, final, delimiter)
    if (points > most) [best, most] = [delimiter, points]
  }
  return best
}

function score(text: string, start: number, final: boolean, delimiter: string): number {
  const scanner = new RowScanner(delimiter, 1, text.length)
  scanner.use(text)
  if (!scanner.scan(start, final) || scanner.fault) return 0
  const columns = scanner.cells.length
  if (columns === 1) return 0
  let [rows, agree] = [0, 0]
  for (let at = scanner.end; at < text.length && rows < 20 && scanner.scan(at, final); at = scanner.end) {
    if (scanner.blank) continue
    rows++
    if (!scanner.fault && scanner.cells.length === columns) agree++
  }
  return (rows === 0 ? 0.5 : agree / rows) * 1e9 + columns
}
