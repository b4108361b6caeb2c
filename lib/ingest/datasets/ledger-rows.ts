import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { stableId } from '@/lib/domain/stable-id'
import type { Registry } from '@/lib/ingest/registry'
import type { KnownAgency } from './agency-directory'
import type { AgencyRow } from './agency-register'
import type { RegisterContract } from './contracts'
import { writeCents } from './obligation-rows'
import { type PartnershipRecord, PartnershipRecords, statedBy } from './partnership-records'
import type { Prepared, PreparedDataset } from './prepare'
import type { Row } from './table'

/** Rows of tables, column by column, as PostgreSQL reads them from JSON. */
export type Values = Record<string, unknown>

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

/** Where a row stands, and its id as evidence. */
function origin(dataset: string, row: Row, rowKey: string): Values {
  const { file, line, cells } = row
  return { row_id: stableId('row', dataset, rowKey), dataset_id: dataset, file, line, row_key: rowKey, cells }
}

function listingRows({ files: { spec }, listings }: PreparedDataset, partnerships: PartnershipRecords) {
  return listings.flatMap(({ row, rowKey, agencyId, companies, product, technology, dated }) =>
    companies.map((company) => ({
      ...origin(spec.slug, row, rowKey),
      partnership_id: partnerships.add({
        ...statedBy(spec),
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

function contractRows(
  { files: { spec }, contracts }: PreparedDataset,
  partnerships: PartnershipRecords,
  registry: Registry,
) {
  if (spec.format !== 'obligations') return []
  const columnOf = (meaning: string) =>
    Object.entries(spec.columns).find(([, of]) => of === meaning)?.[0] ?? meaning
  const company = (slug: string) => registry.companies.get(slug)?.id ?? null
  return contracts.map((contract) => {
    const [first] = contract.transactions
    const last = contract.transactions.at(-1) ?? first
    const agencyId = registry.agencies.get(first.buyer)?.id ?? ''
    return {
      contract: {
        ...contractRow(contract, spec.slug, spec.currency),
        buyer_name: first.buyerName,
        buyer_agency_id: agencyId,
        recipient_name: last.recipient,
        recipient_company_id: contract.recipientCompany && company(contract.recipientCompany),
      },
      companies: contract.parts.map((part) => ({
        contract_id: contract.id,
        company_id: company(part.company),
        role: part.role,
        partnership_id: partnerships.add({
          ...statedBy(spec),
          company: part.company,
          agencyId,
          product: part.product,
          technology: part.technology,
          // The register's first year is not the beginning of the tie: it was there by then.
          began: { earliest: null, latest: contract.signed.latest, text: null },
          lastSeen: contract.lastActionOn,
        }),
        words: part.words,
        words_field: columnOf(part.wordsMeaning),
      })),
      transactions: contract.transactions.map((one) => ({
        ...origin(spec.slug, one.row, one.rowKey),
        contract_id: contract.id,
        modification: one.modification,
        action_on: one.actionOn,
        fiscal_year: one.fiscalYear,
        amount: writeCents(one.cents),
        currency: spec.currency,
        description: one.description,
      })),
    }
  })
}

function contractRow(contract: RegisterContract, dataset: string, currency: string): Values {
  const [first] = contract.transactions
  const count = contract.transactions.length
  const actions = count === 1 ? 'the one transaction' : `the ${count} transactions`
  return {
    id: contract.id,
    kind: contract.kind,
    identifier: first.awardKey,
    display_number: first.awardNumber,
    description: first.description,
    amount: writeCents(contract.cents),
    currency,
    amount_note: `Sum of ${actions} held.${contract.signed.earliest ? '' : ' The contract began before the first of them.'}`,
    signed_earliest: contract.signed.earliest,
    signed_latest: contract.signed.latest,
    signed_text: null,
    last_action_on: contract.lastActionOn,
    transaction_count: count,
    through_reseller: contract.throughReseller,
    dataset_id: dataset,
  }
}
