import { agenciesList } from './agencies'
import { companiesList } from './companies'
import { contractsList } from './contracts'
import { evidenceList } from './evidence'
import type { Filters } from './parse'
import { partnershipsList } from './partnerships'
import { unmatchedList } from './unmatched'
import { pageOf } from './view'

/** The page of partnerships. */
export const partnershipsPage = pageOf(
  partnershipsList,
  ['agency', 'type', 'kind', 'status', 'began', 'seen'],
  ['agency-type', 'company', 'technology', 'kind', 'status', 'country', 'state', 'year', 'dataset'],
)

/** The page of contracts. */
export const contractsPage = pageOf(
  contractsList,
  ['buyer', 'recipient', 'contract', 'description', 'signed', 'amount'],
  [
    'company',
    'role',
    'agency-type',
    'agency',
    'country',
    'state',
    'technology',
    'kind',
    'year',
    'currency',
    'amount',
    'dataset',
  ],
)

/** The page of agencies. */
export const agenciesPage = pageOf(
  agenciesList,
  ['type', 'place', 'companies', 'partnerships', 'latest'],
  ['type', 'company', 'technology', 'level', 'country', 'state', 'dataset', 'known'],
)

/** The page of companies. */
export const companiesPage = pageOf(
  companiesList,
  ['technologies', 'partnerships', 'agencies', 'contracts', 'latest'],
  ['technology', 'agency-type', 'parent', 'known'],
)

/** The page of evidence. */
export const evidencePage = pageOf(
  evidenceList,
  ['proves'],
  ['company', 'source', 'kind', 'year', 'attribution'],
)

/** The page of names that are not matched yet. */
export const unmatchedPage = pageOf(
  unmatchedList,
  ['where', 'rows', 'contracts', 'value'],
  ['kind', 'dataset'],
)

export type PartnershipView = Filters<(typeof partnershipsPage)['parameters']>
export type ContractView = Filters<(typeof contractsPage)['parameters']>
export type AgencyView = Filters<(typeof agenciesPage)['parameters']>
export type CompanyView = Filters<(typeof companiesPage)['parameters']>
export type EvidenceView = Filters<(typeof evidencePage)['parameters']>
export type UnmatchedView = Filters<(typeof unmatchedPage)['parameters']>
