import { usaspending } from '../formats/usaspending/format'
import type { Format, TableReader } from './format'
import { ImportError } from './import-error'

/** All formats that tables can have, in the order in which they are tried. */
export const formats: readonly Format[] = [usaspending]

/**
 * How a table is read: by the format of that name, or by the first that knows its header.
 * @throws ImportError that says what was looked for
 */
export function readerOf(file: string, header: readonly string[], name: string | null): TableReader {
  const tried = name ? formats.filter((format) => format.name === name) : formats
  for (const format of tried) {
    const reader = format.recognise(header)
    if (reader) return reader
  }
  const found = header.slice(0, 12).map((column) => (column.length > 40 ? `${column.slice(0, 40)}…` : column))
  const more = header.length > found.length ? ` and ${header.length - found.length} more` : ''
  throw new ImportError(
    'usage',
    [
      `${file}: no format knows these columns: ${found.join(', ')}${more}.`,
      ...tried.map((format) => `  ${format.name} looks for ${format.knownBy}`),
    ].join('\n'),
  )
}
