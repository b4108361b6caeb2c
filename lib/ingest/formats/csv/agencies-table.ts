import type { ImportedAgenciesSpec } from '@/lib/ingest/datasets/import-schema'
import type { FormatContext, TableReader } from '@/lib/ingest/import/format'
import type { AgencyMeaning } from '../agencies/agency-rows'
import { agencyMapper } from '../agencies/agency-table'
import { declaredKinds } from './agency-kinds'
import { type Declared, declaredColumns, keyReader } from './declared'

/** Reads registers of agencies as their dataset.yaml declares them. */
export function agenciesTable(
  header: readonly string[],
  spec: ImportedAgenciesSpec,
  { facts, ...declared }: Declared,
  context: FormatContext,
): TableReader {
  const columns = declaredColumns<AgencyMeaning>(header, spec)
  const rules = {
    country: spec.country,
    agencyKindOf: declaredKinds(spec, context.agencyTypes),
    remedy: 'say in dataset.yaml what the word means (agencyTypes), or what all agencies are (agencies)',
  }
  const key = keyReader(columns, spec, columns.has('rowKey') ? 'rowKey' : 'ori')
  const name = columns.name('agency') ?? 'agency'
  return {
    ...declared,
    about: 'agencies',
    dataset: facts,
    country: spec.country,
    columns: { recipient: name, description: name },
    keeps: (column) => columns.keeps(column),
    map: agencyMapper(columns, rules, key, spec.state ?? null),
  }
}
