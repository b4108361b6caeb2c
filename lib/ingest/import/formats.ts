import type { DocumentSource, TableSource } from '@/lib/ingest/input/types'
import { agencies } from '../formats/agencies/format'
import { atlas } from '../formats/atlas/format'
import { contractsFinder } from '../formats/contracts-finder/format'
import { csv } from '../formats/csv/format'
import { ocds } from '../formats/ocds/format'
import { usaspending } from '../formats/usaspending/format'
import type { DocumentReader, Format, FormatContext, TableReader } from './format'
import { ImportError } from './import-error'

/** All formats that files can have, in the order in which they are tried. */
export const formats: readonly Format[] = [csv, usaspending, ocds, contractsFinder, atlas, agencies]

/** Which format the user asks for (null: the first that knows the file), and what formats look up. */
export type Wanted = { format: string | null; context: FormatContext }

/**
 * How a table is read.
 * @throws ImportError that says what was looked for
 */
export async function tableReader(source: TableSource, wanted: Wanted): Promise<TableReader> {
  for (const format of tried(wanted)) {
    const reader = await format.readTable?.(source, wanted.context)
    if (reader) return reader
  }
  throw unknown(source.file, 'columns', source.header, wanted)
}

/**
 * How a document is read.
 * @throws ImportError that says what was looked for
 */
export async function documentReader(source: DocumentSource, wanted: Wanted): Promise<DocumentReader> {
  for (const format of tried(wanted)) {
    const reader = await format.readDocument?.(source, wanted.context)
    if (reader) return reader
  }
  throw unknown(source.file, 'keys', source.keys, wanted)
}

const tried = ({ format }: Wanted) => (format ? formats.filter(({ name }) => name === format) : formats)

function unknown(file: string, what: string, names: readonly string[], wanted: Wanted): ImportError {
  const found = names.slice(0, 12).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
  const more = names.length > found.length ? ` and ${names.length - found.length} more` : ''
  return new ImportError(
    'usage',
    [
      `${file}: no format knows these ${what}: ${found.join(', ')}${more}.`,
      ...tried(wanted).map((format) => `  ${format.name} looks for ${format.knownBy}`),
    ].join('\n'),
  )
}
