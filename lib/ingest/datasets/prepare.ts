import type { Fault } from '@/lib/ingest/fault'
import type { Registry } from '@/lib/ingest/registry'
import { registryData } from '@/lib/ingest/resolve/read-data'
import { type ResolveRules, readRules } from '@/lib/ingest/resolve/read-rules'
import { createResolver } from '@/lib/ingest/resolve/resolver'
import { AgencyDirectory, type KnownAgency } from './agency-directory'
import { type AgencyRow, readAgencyRows } from './agency-register'
import { type AtlasListing, readAtlasRows } from './atlas-rows'
import { companyNames } from './company-names'
import { gatherContracts, type RegisterContract } from './contracts'
import { type DatasetFiles, type ReadDatasets, readDatasets } from './dataset-files'
import type { AgenciesSpec, AtlasSpec, DatasetSpec, ObligationsSpec } from './dataset-schema'
import { readObligationRows, transactionKey } from './obligation-rows'
import type { Refusal } from './read-csv'
import { referenceFaults } from './references'
import { type Row, readTable, type Table } from './table'
import { uniqueRows } from './unique-rows'

/** What the rows of one dataset say, and what was refused. Read = rows that say something + refusals. */
export type PreparedDataset<S extends DatasetSpec = DatasetSpec> = {
  files: DatasetFiles<S>
  read: number
  refusals: Refusal[]
  listings: AtlasListing[]
  contracts: RegisterContract[]
  agencyRows: AgencyRow[]
}

export type Prepared = { datasets: PreparedDataset[]; agencies: KnownAgency[]; faults: Fault[] }

/**
 * Reads all datasets under `seedsDir` into what they say, without a database. Registers that list partnerships are read
 * first: they bring the agencies that registers of agencies are then matched with.
 */
export function prepareDatasets(seedsDir: string, registry: Registry): Prepared {
  return prepare(readDatasets(seedsDir), registry, readRules(seedsDir, registry))
}

/** As {@link prepareDatasets}, of datasets that were read already. */
export function prepare(
  { datasets, faults: broken }: ReadDatasets,
  registry: Registry,
  rules: ResolveRules,
): Prepared {
  const faults = [...broken, ...rules.faults]
  const directory = new AgencyDirectory(registry)
  const sound = datasets.filter((files) => {
    const wrong = referenceFaults(files, registry)
    faults.push(...wrong)
    return wrong.length === 0
  })
  const tables = sound.map((files) => {
    const table = readTable(files)
    faults.push(...table.faults)
    return { files, table }
  })
  const usable = tables.filter(({ table }) => table.faults.length === 0)
  const first = usable.flatMap(({ files, table }) => prepareFirst(files, table, directory, registry, rules))
  const agencies = directory.agencies()
  const second = usable.flatMap(({ files, table }) => prepareAgencies(files, table, agencies))
  const both = [...first, ...second].sort((a, b) => (a.files.spec.slug < b.files.spec.slug ? -1 : 1))
  return { datasets: both, agencies, faults }
}

function prepareFirst(
  { spec, ...files }: DatasetFiles,
  table: Table,
  directory: AgencyDirectory,
  registry: Registry,
  rules: ResolveRules,
): PreparedDataset[] {
  if (spec.format === 'atlas') {
    const unique = unrepeated(table, (row) => row.get('rowKey'))
    const names = companyNames(registry)
    const { listings, refusals } = readAtlasRows(
      unique.rows,
      spec satisfies AtlasSpec,
      registry,
      names,
      directory,
    )
    return [result({ spec, ...files }, table, [unique.refusals, refusals], { listings })]
  }
  if (spec.format === 'obligations') {
    const unique = unrepeated(table, transactionKey)
    const { transactions, refusals } = readObligationRows(unique.rows, spec satisfies ObligationsSpec)
    const resolver = createResolver(registryData(registry, rules))
    const gathered = gatherContracts(transactions, spec.slug, resolver)
    const foreign = gathered.filter(({ parts }) => parts.length === 0)
    const strangers = foreign.flatMap((contract) =>
      contract.transactions.map(({ row, rowKey }) => ({
        ...row.refusal('neither its recipient nor its words are a company of the registry', 'leave it out'),
        rowKey,
      })),
    )
    const contracts = gathered.filter(({ parts }) => parts.length > 0)
    return [result({ spec, ...files }, table, [unique.refusals, refusals, strangers], { contracts })]
  }
  return []
}

function prepareAgencies(
  { spec, ...files }: DatasetFiles,
  table: Table,
  agencies: KnownAgency[],
): PreparedDataset[] {
  if (spec.format !== 'agencies') return []
  const unique = unrepeated(table, (row) => row.get('ori'))
  const { matched, refusals } = readAgencyRows(unique.rows, spec satisfies AgenciesSpec, agencies)
  return [result({ spec, ...files }, table, [unique.refusals, refusals], { agencyRows: matched })]
}

const unrepeated = (table: Table, keyOf: (row: Row) => string) => uniqueRows(table.rows, keyOf)

function result(
  files: DatasetFiles,
  table: Table,
  refusals: Refusal[][],
  said: Partial<Pick<PreparedDataset, 'listings' | 'contracts' | 'agencyRows'>>,
): PreparedDataset {
  return {
    files,
    read: table.read,
    refusals: [...table.refusals, ...refusals.flat()],
    listings: [],
    contracts: [],
    agencyRows: [],
    ...said,
  }
}
