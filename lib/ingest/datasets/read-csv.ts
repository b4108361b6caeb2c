import { CsvError, type InfoRecord, parse } from 'csv-parse/sync'

/** What is wrong with one row or with the file. `line` is where the row begins, from 1. */
export type Refusal = {
  file: string
  line: number
  reason: string
  remedy: string
  column?: string | undefined
  value?: string | undefined
  /** The register's key of the row, where it could be read. */
  rowKey?: string | undefined
  cells?: Record<string, string> | undefined
}

/** A row of a CSV file as written: nothing trimmed, nothing converted. */
export type CsvRow = { file: string; line: number; cells: string[] }

export type CsvFile = { header: string[]; rows: CsvRow[]; refusals: Refusal[] }

const LINE_FEED = 0x0a

/** A record and the line it begins at. */
type Parsed = { record: string[]; line: number }

/**
 * Reads a CSV file strictly (RFC 4180): commas, double quotes, a byte order mark or none, line breaks within quotes.
 * A row with too few or too many cells and a header that names a column twice are refused; a quote that is never closed
 * refuses the rest of the file. Line numbers are those of the file, also behind quoted line breaks.
 */
export function readCsv(file: string, text: string): CsvFile {
  const refusals: Refusal[] = []
  const records = parseRecords(file, text, refusals)
  const header = records[0]?.record ?? []
  if (header.length === 0 && refusals.length === 0)
    refusals.push({ file, line: 1, reason: 'the file is empty', remedy: 'put its header and rows back' })
  for (const column of new Set(header.filter((name, index) => header.indexOf(name) !== index)))
    refusals.push({
      file,
      line: 1,
      column,
      reason: `the header names the column "${column}" twice`,
      remedy: 'give each column a name of its own',
    })

  const rows: CsvRow[] = []
  for (const { record, line } of records.slice(1)) {
    if (record.length === header.length) rows.push({ file, line, cells: record })
    else
      refusals.push({
        file,
        line,
        reason: `the row has ${record.length} cells, the header ${header.length}`,
        remedy: 'look for a comma or a quote that is missing or too many',
      })
  }
  return { header, rows, refusals }
}

function parseRecords(file: string, text: string, refusals: Refusal[]): Parsed[] {
  const bytes = Buffer.from(text)
  const read: Parsed[] = []
  let [line, offset] = [1, 0]
  // The parser counts a quoted CR LF as two lines, so lines are counted here, by the bytes it has read.
  const onRecord = ({ record, info }: { record: string[]; info: InfoRecord }) => {
    read.push({ record, line })
    for (; offset < info.bytes; offset++) if (bytes[offset] === LINE_FEED) line++
    return null
  }
  try {
    parse(bytes, {
      bom: true,
      relax_column_count: true,
      info: true,
      on_record: (record: unknown) => onRecord(record as Parameters<typeof onRecord>[0]),
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    refusals.push({
      file,
      line,
      reason: `is no CSV from here on: ${error.message}`,
      remedy: 'look for a quote that is opened and never closed; the file may be cut off',
    })
  }
  return read
}
