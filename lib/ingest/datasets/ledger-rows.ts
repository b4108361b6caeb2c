import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import type { Registry } from '@/lib/ingest/registry'
import type { KnownAgency } from './agency-directory'
import type { AgencyRow } from './agency-register'
import { contractRows } from './contract-rows'
import { type PartnershipRecord, PartnershipRecords, statedBy } from './partnership-records'
import type { Prepared, PreparedDataset } from './prepare'
import { origin, type Values } from './row-origin'

/** All that registers bring, as rows of the ledger's tables, without versions and runs. */
export type LedgerRows = {
  agencies: Values[]
  agencyNames: Values[]
  partnerships: PartnershipRecord[]
  partnershipListings: Values[]
  agencyListings: Values[]
  contracts: Values[]
  contractCompanies: Values[]
  transactions: Values[]
}

/** Turns what registers say into rows of tables. Ids come from what the rows say, never from their order. */
export function ledgerRows({ datasets, agencies }: Prepared, registry: Registry): LedgerRows {
  const partnerships = new PartnershipRecords(registry)
  const partnershipListings = datasets.flatMap((dataset) => listingRows(dataset, partnerships))
  const contracts = datasets.flatMap((dataset) => contractRows(dataset, partnerships, registry))
  const matches = new Map(
    datasets.flatMap(({ agencyRows }) => agencyRows.map((row) => [row.agencyId, row] as const)),
  )
  return {
    agencies: agencies.map((agency) => agencyRow(agency, matches.get(agency.id), registry)),
    agencyNames: agencies.flatMap(nameRows),
    partnerships: partnerships.records(),
    partnershipListings,
    agencyListings: datasets.flatMap(({ files, agencyRows }) =>
      agencyRows.map(({ row, ori, agencyId, matchedBy }) => ({
        ...origin(files.spec.slug, row, ori),
        agency_id: agencyId,
        matched_by: matchedBy,
      })),
    ),
    contracts: contracts.map(({ contract }) => contract),
    contractCompanies: contracts.flatMap(({ companies }) => companies),
    transactions: contracts.flatMap(({ transactions }) => transactions),
  }
}

function listingRows({ files: { spec }, listings }: PreparedDataset, partnerships: PartnershipRecords) {
  const { kind, status, note } = statedBy(spec)
  return listings.flatMap(({ row, rowKey, agencyId, companies, product, technology, dated }) =>
    companies.map((company) => ({
      ...origin(spec.slug, row, rowKey),
      status,
      note,
      partnership_id: partnerships.add({
        ...{ kind, status, note },
        company,
        agencyId,
        product,
        technology,
        began: dated,
        lastSeen: spec.snapshotOn,
      }),
      dated_earliest: dated.earliest,
      dated_latest: dated.latest,
      dated_text: dated.text,
      last_listed: spec.snapshotOn,
    })),
  )
}

function agencyRow(agency: KnownAgency, match: AgencyRow | undefined, registry: Registry): Values {
  const { declared } = agency
  const coordinates = declared?.coordinates ?? match
  return {
    id: agency.id,
    slug: agency.slug,
    name: agency.name,
    type_id: agency.type,
    level: agency.level,
    country: agency.country,
    state: declared ? (declared.state ?? null) : agency.state,
    county: agency.county,
    city: agency.city,
    latitude: coordinates?.latitude ?? null,
    longitude: coordinates?.longitude ?? null,
    ori: declared?.ori ?? match?.ori ?? null,
    parent_id: (declared?.parent && registry.agencies.get(declared.parent)?.id) ?? null,
    note: declared?.note ?? null,
  }
}

/** The names that rows write; the registry's own names of a declared agency are not ours to bring. */
function nameRows({ id, name, names, declared }: KnownAgency): Values[] {
  const known = new Set(
    declared ? [declared.name, ...(declared.aliases ?? []).map((alias) => alias.name)] : [],
  )
  return [...names]
    .filter(([written]) => !known.has(written))
    .map(([written, seenIn]) => ({
      agency_id: id,
      name: written,
      normalised: normaliseAgencyName(written),
      kind: written === name ? 'main' : 'alias',
      seen_in: seenIn,
    }))
}
