import type { DocumentReader, FormatContext } from '@/lib/ingest/import/format'
import type { AgencyRow, Problem } from '@/lib/ingest/import/mapped'
import type { DocumentItem } from '@/lib/ingest/input/types'
import { dayInName } from '../file-day'
import { shown } from '../mapping'
import { type AgencyRules, readAgency } from './agency-rows'
import { agencyDatasets } from './datasets'

/** What of a force is kept: not how to reach it, and not how it describes itself. */
const KEPT = ['id', 'name', 'url']

const RULES: AgencyRules = {
  country: 'GB',
  agencyKindOf: () => ({ type: 'police', level: 'regional' }),
  remedy: '',
}

type Force = Record<string, unknown> & { id: string; name: string }

/** Whether an item of a document is a police force as data.police.uk writes one. */
export function isForce(value: unknown): value is Force {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('name' in value)) return false
  const { id, name } = value
  return typeof id === 'string' && typeof name === 'string' && /police|constabulary/i.test(name)
}

/** Reads the list of forces of data.police.uk, or one of them with its details. */
export function ukForces(file: string, { snapshotOn }: FormatContext): DocumentReader {
  const on = snapshotOn ?? dayInName(file)
  return {
    about: 'agencies',
    dataset: { ...agencyDatasets.uk, snapshotOn: on, version: on ?? agencyDatasets.uk.version },
    register: 'uk-forces',
    country: 'GB',
    columns: { recipient: 'name', description: 'name' },
    keeps: (column) => KEPT.includes(column),
    cells: ({ value }) => cellsOf(value),
    map,
  }
}

function map({ value, path, envelope }: DocumentItem): AgencyRow | Problem | null {
  if (envelope) return null
  const cells = cellsOf(value)
  const of = new Map(cells)
  const [id = '', name = ''] = [of.get('id')?.trim(), of.get('name')?.trim()]
  if (!/^[a-z0-9-]+$/.test(id)) {
    const remedy = 'give the id that data.police.uk gives it'
    return {
      column: 'id',
      value: (id || path).slice(0, 200),
      reason: `${shown(id)} is no id of a police force`,
      remedy,
    }
  }
  const result = readAgency({ words: { agency: name }, state: null, rowKey: id, cells }, RULES)
  if (!('meaning' in result)) return result
  const { meaning: _, ...problem } = result
  return { ...problem, column: 'name' }
}

function cellsOf(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, cell]): [string, string][] =>
    KEPT.includes(name) && (typeof cell === 'string' || typeof cell === 'number')
      ? [[name, String(cell)]]
      : [],
  )
}
