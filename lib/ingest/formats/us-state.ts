import { usStateNames } from '@/lib/domain/us-states'
import { US_STATES } from '@/lib/ingest/datasets/states'
import type { Problem } from '@/lib/ingest/import/mapped'
import { type Mapping, shown } from './mapping'

const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '')

/** Other names of states and territories, by their letters alone. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  washingtondc: 'DC',
  thedistrictofcolumbia: 'DC',
  virginislands: 'VI',
  unitedstatesvirginislands: 'VI',
  commonwealthofthenorthernmarianaislands: 'MP',
  usminoroutlyingislands: 'UM',
}

const BY_NAME = new Map([
  ...Object.entries(usStateNames).map(([code, name]) => [plain(name), code] as const),
  ...Object.entries(OTHER_NAMES),
  ...[...US_STATES].map((code) => [code.toLowerCase(), code] as const),
])

/** Code of a state, the federal district or a territory by its code or name; null for anything else. */
export const usState = (text: string): string | null => BY_NAME.get(plain(text)) ?? null

/**
 * Reads the state of a row: by its code or name in the United States; in other countries the code of a part of the country (ISO 3166-2)
 * as the row gives it, or null where it gives none.
 * @param constant the state of all rows, where no column says it
 */
export function stateReader<M extends string>(
  columns: Mapping<M | 'state'>,
  country: string,
  constant: string | null = null,
): (row: readonly string[]) => string | null | Problem {
  const cell = columns.get('state')
  const [read, remedy] =
    country === 'US'
      ? [usState, 'give the code of a state or territory']
      : [partOfCountry, 'give its code in ISO 3166-2: NW, SCT']
  return (row) => {
    const text = cell(row) || constant || ''
    if (!text && country !== 'US') return null
    return read(text) ?? columns.problem('state', text, `${shown(text)} is no state`, remedy)
  }
}

const partOfCountry = (text: string) => (/^[A-Z0-9]{1,3}$/.test(text) ? text : null)
