import type { DocumentReader, FormatContext, TableReader } from '@/lib/ingest/import/format'
import type { AgencyRow, Problem } from '@/lib/ingest/import/mapped'
import type { DocumentItem } from '@/lib/ingest/input/types'
import { dayInName } from '../file-day'
import { type Mapping, shown } from '../mapping'
import { isPersonal } from '../personal'
import { usState } from '../us-state'
import { type AgencyMeaning, type AgencyRules, readAgency } from './agency-rows'
import { agencyMapper } from './agency-table'
import { agencyNames } from './columns'
import { agencyDatasets, ORI_REGISTER } from './datasets'
import { fbiAgencyKind } from './kinds'

/** Members of a document that surround its agencies. */
const AROUND = new Set(['pagination', 'meta', 'metadata', 'copyright', 'links', 'count', 'total'])

/** Codes that the register writes otherwise than everybody. */
const OWN_CODES: Readonly<Record<string, string>> = { NB: 'NE' }

type Facts = Record<string, unknown>

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an item of a document is an agency as the FBI's registers write one. */
export function isFbiAgency(value: unknown): boolean {
  return isFacts(value) && 'agency_name' in value && ('agency_type_name' in value || 'ori' in value)
}

/** Reads tables of agencies by ORI. */
export const fbiTable = (
  columns: Mapping<AgencyMeaning>,
  file: string,
  context: FormatContext,
): TableReader => ({
  ...common(file, context),
  columns: {
    recipient: columns.name('agency') ?? 'agency_name',
    description: columns.name('agency') ?? 'agency_name',
  },
  keeps: (column) => columns.keeps(column),
  map: agencyMapper(columns, rules(context)),
})

/** Reads the FBI's documents: agencies by state and ORI, or in lists by county, or in one list. */
export function fbiDocument(file: string, context: FormatContext, depth: number | null): DocumentReader {
  const ours = rules(context)
  return {
    ...common(file, context),
    ...(depth !== null && { depth }),
    columns: { recipient: 'agency_name', description: 'agency_name' },
    keeps: (column) => !isPersonal(column),
    cells: (item) => (isFacts(item.value) ? cellsOf(item.value, namesAbove(item)) : null),
    map: (item) => readItem(item, ours),
  }
}

const common = (file: string, { snapshotOn }: FormatContext) => {
  const on = snapshotOn ?? dayInName(file)
  return {
    about: 'agencies' as const,
    dataset: { ...agencyDatasets.fbi, snapshotOn: on, version: on ?? agencyDatasets.fbi.version },
    register: ORI_REGISTER,
    country: 'US',
  }
}

const rules = ({ agencyTypes }: FormatContext): AgencyRules => ({
  country: 'US',
  agencyKindOf: (type, _, name) => {
    const kind = fbiAgencyKind(type, name)
    return kind && agencyTypes.has(kind.type) ? kind : null
  },
  remedy: 'add the word to lib/ingest/formats/agencies/kinds.ts',
})

function readItem(item: DocumentItem, ours: AgencyRules): AgencyRow | Problem | null {
  const above = namesAbove(item)
  if (item.envelope || AROUND.has(item.path.split('/')[1] ?? '')) return null
  if (!isFacts(item.value))
    return {
      column: null,
      value: item.path.slice(0, 200),
      reason: 'is no agency',
      remedy: 'give its facts in braces',
    }
  const names = agencyNames(Object.keys(item.value))
  const words: Partial<Record<AgencyMeaning, string>> = { ori: above.ori ?? '' }
  for (const [name, meaning] of names) words[meaning] = text(item.value[name]).trim() || words[meaning] || ''
  const given = words.state || above.state || ''
  const state = usState(OWN_CODES[given.toUpperCase()] ?? given)
  if (!state) {
    const remedy = 'give the code of a state or territory'
    return { column: 'state', value: given.slice(0, 200), reason: `${shown(given)} is no state`, remedy }
  }
  const rowKey = (words.ori ?? '').toUpperCase()
  const result = readAgency({ words, state, rowKey, cells: cellsOf(item.value, above) }, ours)
  if (!('meaning' in result)) return result
  const { meaning, ...problem } = result
  return { ...problem, column: [...names].find(([, means]) => means === meaning)?.[0] ?? meaning }
}

/** State and ORI under which an agency stands, where its document is one by state and ORI. */
function namesAbove({ path }: DocumentItem): { state?: string; ori?: string } {
  const [, state = '', ori = ''] = path.split('/')
  return { ...(/^[A-Z]{2}$/.test(state) && { state }), ...(/^[A-Za-z0-9]{7,9}$/.test(ori) && { ori }) }
}

/** An agency's own facts, with those that stand above it. */
function cellsOf(facts: Facts, above: { state?: string; ori?: string }): [string, string][] {
  const own = Object.entries(facts).filter(([name]) => !isPersonal(name))
  const more = Object.entries(above).filter(([name]) => !(name in facts))
  return [...more, ...own].map(([name, value]) => [name, text(value)])
}

function text(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
