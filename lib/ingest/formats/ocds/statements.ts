import { isOnlyPlanned, statusOf } from './statuses'
import { idOf, type Tree, textAt, treeAt, treesAt } from './tree'

/**
 * What a process says of one contract. `stands`: an award that is made; `cancelled`: one that was taken back, or came to nothing after
 * all; `divided`: its contracts are listed one by one; `unplaced`: nothing says which of the awards it belongs to; `tender`: no award.
 */
export type Statement = {
  /** Key of the row: the ocid, then the award's and the contract's id as far as they tell it from others. */
  key: string
  state: 'stands' | 'cancelled' | 'divided' | 'unplaced' | 'tender'
  award: Tree | null
  contract: Tree | null
}

/** Ids can hold the sign that stands between them. */
export const keyOf = (...ids: string[]): string => ids.map((id) => id.replaceAll('|', '%7C')).join('|')

/**
 * What a process says: one statement an award, or one for each of an award's contracts where it has several; the tender, as long as there is
 * no award. Empty where it says nothing yet.
 * @param held keys of the rows that the ledger holds of it: of those it says what became of them
 */
export function statementsOf(process: Tree, ocid: string, held: ReadonlySet<string>): Statement[] {
  const awards = treesAt(process, 'awards').filter((award) => idOf(award) !== null)
  const placed = placeContracts(treesAt(process, 'contracts'), awards)
  const statements = [
    ...awards.flatMap((award) => ofAward(award, placed.get(idOf(award) ?? '') ?? [], ocid, held)),
    ...[...placed].flatMap(([id, contracts]) =>
      awards.some((award) => idOf(award) === id) ? [] : withoutAward(id, contracts, ocid, awards.length > 0),
    ),
  ]
  const tender = treeAt(process, 'tender')
  const isThere = Object.keys(tender).length > 0 && !isOnlyPlanned(tender)
  if (isThere && (statements.length === 0 || held.has(keyOf(ocid))))
    statements.push({ key: keyOf(ocid), state: 'tender', award: null, contract: null })
  return statements
}

/** Contracts by the award they name. One that names none belongs to the only award, where there is only one. */
function placeContracts(contracts: readonly Tree[], awards: readonly Tree[]): Map<string, Tree[]> {
  const only = awards.length === 1 ? idOf(awards[0] ?? {}) : null
  const placed = new Map<string, Tree[]>()
  for (const contract of contracts) {
    const award = textAt(contract, 'awardID') || only || ''
    placed.set(award, [...(placed.get(award) ?? []), contract])
  }
  return placed
}

function ofAward(award: Tree, contracts: Tree[], ocid: string, held: ReadonlySet<string>): Statement[] {
  const id = idOf(award) ?? ''
  const key = keyOf(ocid, id)
  const status = statusOf(award)
  const failed = status === 'cancelled' || status === 'unsuccessful'
  // A contract that was concluded stands, whatever the award says.
  const own = failed ? contracts.filter(isConcluded) : contracts
  if (failed && own.length === 0)
    return status === 'cancelled' || held.has(key) ? [{ key, state: 'cancelled', award, contract: null }] : []
  const [only = null, ...others] = own
  if (others.length === 0) return [{ key, state: stateOf(only), award, contract: only }]
  return [
    ...contracts.map(
      (contract): Statement => ({
        key: keyOf(ocid, id, idOf(contract) ?? ''),
        state: stateOf(contract),
        award,
        contract,
      }),
    ),
    ...(held.has(key) ? [{ key, state: 'divided' as const, award, contract: null }] : []),
  ]
}

/** Contracts of an award that the process does not have, or of nobody knows which. */
function withoutAward(award: string, contracts: Tree[], ocid: string, beside: boolean): Statement[] {
  return contracts.map((contract) => ({
    key: award && contracts.length === 1 ? keyOf(ocid, award) : keyOf(ocid, award, idOf(contract) ?? ''),
    state: beside && stateOf(contract) === 'stands' ? 'unplaced' : stateOf(contract),
    award: null,
    contract,
  }))
}

const isConcluded = (contract: Tree) => ['active', 'terminated'].includes(statusOf(contract))

const stateOf = (contract: Tree | null): Statement['state'] =>
  statusOf(contract) === 'cancelled' ? 'cancelled' : 'stands'
