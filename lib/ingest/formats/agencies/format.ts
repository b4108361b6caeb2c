import type { Format } from '@/lib/ingest/import/format'
import type { DocumentSource } from '@/lib/ingest/input/types'
import { mappedTable } from '../csv/mapped-table'
import { agencyColumns } from './columns'
import { fbiDocument, fbiTable, isFbiAgency } from './fbi'
import { isForce, ukForces } from './uk'

/** Registers of agencies: the FBI's, the police forces of the United Kingdom, and tables that a dataset.yaml declares. */
export const agencies = {
  name: 'agencies',
  reads:
    'registers of agencies: FBI (JSON by state, lists, CSV), UK police forces (JSON), or a table with a dataset.yaml',
  knownBy:
    'ori, agency_name and state; agencies with agency_name by state and ORI; police forces with id and name',
  async readTable(source, context) {
    const mapped = await mappedTable(source, context, ['agencies'])
    if (mapped) return mapped
    const columns = agencyColumns(source.header)
    return columns && fbiTable(columns, source.file, context)
  },
  async readDocument(source, context) {
    const { keys, file, shape } = source
    if (keys.includes('agency_name') && shape !== 'object') return fbiDocument(file, context, null)
    if (keys.includes('id') && keys.includes('name'))
      return (await firstItems(source)).some(isForce) ? ukForces(file, context) : null
    if (shape !== 'object') return null
    return (await firstItems(source, 2)).some(isFbiAgency) ? fbiDocument(file, context, 2) : null
  },
} satisfies Format

/** What the first items of a document say: an agency is among them, beside what surrounds the agencies. */
async function firstItems(source: DocumentSource, depth?: number): Promise<unknown[]> {
  const values: unknown[] = []
  for await (const item of source.documents(depth === undefined ? {} : { depth })) {
    values.push('value' in item && !('reason' in item) ? item.value : null)
    if (values.length === 12) break
  }
  return values
}
