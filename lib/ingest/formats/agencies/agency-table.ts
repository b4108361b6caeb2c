import type { AgencyRow, Problem } from '@/lib/ingest/import/mapped'
import { type Mapping, refused } from '../mapping'
import { stateReader } from '../us-state'
import { type AgencyMeaning, type AgencyRules, readAgency } from './agency-rows'

const MEANINGS = [
  ...(['ori', 'agency', 'unit', 'agencyType', 'jurisdiction', 'county', 'city'] as const),
  ...(['latitude', 'longitude'] as const),
] satisfies AgencyMeaning[]

/** Reads the rows of a table of agencies. `keyOf`: the register's key of a row, where the ORI is not. `state`: of all of them. */
export function agencyMapper(
  columns: Mapping<AgencyMeaning>,
  rules: AgencyRules,
  keyOf: (row: readonly string[]) => string = columns.get('ori'),
  state: string | null = null,
): (row: readonly string[]) => AgencyRow | Problem {
  const readers = MEANINGS.map((meaning) => [meaning, columns.get(meaning)] as const)
  const stateOf = stateReader(columns, rules.country, state)
  const cellsOf = columns.cells()
  return (row) => {
    const place = stateOf(row)
    if (refused(place)) return place
    const words = Object.fromEntries(readers.map(([meaning, read]) => [meaning, read(row)]))
    const result = readAgency({ words, state: place, rowKey: keyOf(row), cells: cellsOf(row) }, rules)
    if (!('meaning' in result)) return result
    const { meaning, ...problem } = result
    return { ...problem, column: columns.name(meaning) }
  }
}
