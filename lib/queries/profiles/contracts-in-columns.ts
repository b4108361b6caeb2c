import { z } from 'zod'
import { largestIds } from '@/lib/columns/largest'
import { sumUpByPairs } from '@/lib/columns/pair-sums'
import type { Selection } from '@/lib/columns/selection'
import { sumUp } from '@/lib/columns/sum'
import { ContractKind, ContractRole } from '@/lib/db/generated/enums'
import { contractColumns } from '../lists/contract-filters'
import { inColumns } from '../lists/in-columns'
import type { Conditions } from '../lists/keyset'
import { plain } from '../lists/plain-sql'
import { isOneOf, sql, tested } from '../lists/sql'
import { contractTable } from '../tables/contracts'
import { heldOf } from '../tables/table'
import type { ContractsFound } from './contract-totals'

const kinds = Object.values(ContractKind)
const roles = Object.values(ContractRole)
const kind = z.enum(ContractKind)
const role = z.enum(ContractRole)

const apartBy = [plain(contractColumns.kind), plain(contractColumns.currency)] as const
const amount = plain(contractColumns.exactAmount)

/** How many of the largest contracts and of the bids are shown. */
type Shown = { largest: number; bids: number }

/** A company's contracts, and those of all it owns unless `only`, by the columns in memory; null where these are not at hand. */
export async function companyContractsHeld(
  { id, ids, only }: { id: string; ids: readonly string[]; only: boolean },
  shown: Shown,
): Promise<ContractsFound | null> {
  const where = [{ column: 'company', oneOf: [id] }, ...(only ? [{ column: 'own' }] : [])]
  const takesPart = sql`k.id IN (SELECT contract_id FROM contract_company WHERE company_id = ANY(${ids}::text[]))`
  const selection = await selected({ company: tested(takesPart, { is: 'some pair', pairs: 'parts', where }) })
  const sums =
    selection &&
    sumUpByPairs(selection, {
      apartBy,
      amount,
      pairs: 'parts',
      of: ['company', only ? 'own' : 'role'],
      where,
    })
  if (!selection || !sums) return null
  const totals = sums.map(({ group: [name, currency], pair: [, part], ...sum }) => ({
    kind: kind.parse(name),
    role: role.parse(part),
    currency,
    ...totalOf(sum),
  }))
  return found(selection, totals, shown)
}

/** Sums of one company's part in an agency's contracts. */
export type PartSum = {
  company: string
  kind: ContractKind
  role: ContractRole
  currency: string | null
  contracts: number
  total: string | null
}

/** An agency's contracts in which companies take part, in all and by company, by the columns in memory; null where these are not at hand. */
export async function agencyContractsHeld(
  id: string,
  shown: Shown,
): Promise<(ContractsFound & { byCompany: PartSum[] }) | null> {
  const someCompany = sql`k.id IN (SELECT contract_id FROM contract_company)`
  const selection = await selected({
    agency: isOneOf(contractColumns.agency, [id]),
    company: tested(someCompany, { is: 'some pair', pairs: 'parts', where: [] }),
  })
  const sums = selection && sumUp(selection, { apartBy, amount, pairs: null })
  const own =
    selection &&
    sumUpByPairs(selection, {
      apartBy,
      amount,
      pairs: 'parts',
      of: ['company', 'own'],
      where: [{ column: 'own' }],
    })
  if (!selection || !sums || !own) return null
  const totals = sums.map(({ group: [name, currency], ...sum }) => ({
    kind: kind.parse(name),
    role: null,
    currency,
    ...totalOf(sum),
  }))
  const byCompany = own.map(({ group: [name, currency], pair: [company, part], count, amount: total }) => ({
    company: company ?? '',
    kind: kind.parse(name),
    role: role.parse(part),
    currency,
    contracts: count,
    total,
  }))
  return { ...found(selection, totals, shown), byCompany: byCompany.filter((one) => one.kind !== 'bid') }
}

async function selected(conditions: Conditions): Promise<Selection | null> {
  const { held } = heldOf(contractTable, conditions)
  const { relation, id } = contractTable
  const prepared = held && (await inColumns({ ...held, relation, id, atHand: true }))
  return prepared ? prepared.selection() : null
}

const totalOf = ({
  count,
  notGiven,
  amount,
}: {
  count: number
  notGiven: number
  amount: string | null
}) => ({
  contracts: count,
  withoutAmount: notGiven,
  total: amount,
})

function found(
  selection: Selection,
  totals: ContractsFound['totals'],
  { largest, bids }: Shown,
): ContractsFound {
  const ids = (isText: boolean, many: number) =>
    largestIds(selection, { number: amount, many, column: apartBy[0], text: 'bid', isText }) ?? []
  return {
    totals: totals.filter((one) => one.kind !== 'bid').sort(byKindRoleAndCurrency),
    largest: ids(false, largest),
    bids: ids(true, bids),
  }
}

type Total = ContractsFound['totals'][number]

/** As the enums have them; a currency that is not known stands last. */
function byKindRoleAndCurrency(a: Total, b: Total): number {
  const place = (one: Total) => kinds.indexOf(one.kind) * 10 + (one.role ? roles.indexOf(one.role) : 0)
  if (place(a) !== place(b)) return place(a) - place(b)
  if (a.currency === b.currency) return 0
  if (a.currency === null || b.currency === null) return a.currency === null ? 1 : -1
  return a.currency < b.currency ? -1 : 1
}
