import type { DossierSubject } from '@/lib/dossier/address'
import type { RawParams } from '@/lib/search-params/parse'
import { type ContractRow, contractRows } from '../lists/contract-rows'
import { type ContractSum, contractSums } from '../lists/contract-sums'
import { readPage } from '../lists/page'
import { contractTable } from '../tables/contracts'
import { keysetOf, placeOf } from '../tables/table'
import { type ContractYear, contractYears } from './contract-years'
import { contractScope } from './scope'

/** Contracts that stand in a dossier; the rest is counted and linked. */
const largestShown = 15
const bidsShown = 5
/** Lines of sums by year. */
const yearsShown = 40

/** The part that a company plays; null where it is the buyer who is asked about. */
export type Role = 'recipient' | 'technology' | null

export type YearSum = ContractYear & { role: Role }
export type RoleSum = ContractSum & { role: Role }

/** Contracts of a subject: sums apart by role, kind and currency, by year, the largest, bids apart. Bounded, however many they are. */
export type DossierContracts = {
  /** All of them, bids included. */
  total: number
  sums: readonly RoleSum[]
  years: readonly YearSum[]
  /** Lines of years that are left out: the earliest. */
  yearsLeft: number
  largest: readonly ContractRow[]
  /** Contracts but bids, of which `largest` are shown. */
  held: number
  bids: readonly ContractRow[]
  bidTotal: number
}

const instruments = ['award', 'order', 'grant', 'subaward']

/** The contracts of a subject, as its list counts them. */
export async function dossierContracts(subject: DossierSubject): Promise<DossierContracts> {
  const roles: readonly Role[] = subject.kind === 'company' ? ['recipient', 'technology'] : [null]
  const [sums, years, largest, bids] = await Promise.all([
    Promise.all(roles.map((role) => sumsOf(subject, role))),
    Promise.all(roles.map((role) => yearsOf(subject, role))),
    firstOf(subject, { kind: instruments }, largestShown),
    firstOf(subject, { kind: 'bid' }, bidsShown),
  ])
  const lines = years.flat().sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  return {
    total: largest.total + bids.total,
    sums: sums.flat(),
    years: lines.slice(0, yearsShown),
    yearsLeft: Math.max(0, lines.length - yearsShown),
    largest: largest.rows,
    held: largest.total,
    bids: bids.rows,
    bidTotal: bids.total,
  }
}

async function listOf(subject: DossierSubject, more: RawParams) {
  const asked = await contractTable.resolve(contractScope(subject, more))
  return { asked, list: keysetOf(contractTable, asked) }
}

const ofRole = (role: Role): RawParams => ({ kind: instruments, ...(role && { role }) })

async function sumsOf(subject: DossierSubject, role: Role): Promise<RoleSum[]> {
  const { asked, list } = await listOf(subject, ofRole(role))
  const sums = await contractSums(list, asked.filters)
  return sums.map((sum) => ({ ...sum, role }))
}

async function yearsOf(subject: DossierSubject, role: Role): Promise<YearSum[]> {
  const { list } = await listOf(subject, ofRole(role))
  return (await contractYears(list)).map((year) => ({ ...year, role }))
}

async function firstOf(subject: DossierSubject, more: RawParams, most: number) {
  const { asked, list } = await listOf(subject, { ...more, sort: '-amount' })
  const { ids, total } = await readPage(list, placeOf(asked.filters), most)
  return { total, rows: await contractRows(ids) }
}
