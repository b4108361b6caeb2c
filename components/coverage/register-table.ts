import type { RegisterCell, RegisterCoverage } from '@/lib/queries/coverage/registers'

/** Of how many agencies a register lists the ledger says something; `types` are the types of agencies that are counted. */
export type Share = { types: readonly string[]; listed: number; documented: number }

/** A state and its shares: by column, and in all. */
export type StateRow = { state: string; shares: readonly Share[]; all: Share }

export type RegisterColumns = readonly { key: string; types: readonly string[] }[]

/** How many types have a column of their own. */
const ownColumns = 5

/** The types that the register lists most of, one a column, and the others together. */
export function registerColumns(cells: readonly RegisterCell[]): RegisterColumns {
  const types = [...new Set(cells.map(({ type }) => type))]
  const sizes = new Map(types.map((type) => [type, sum(cells, [type]).listed]))
  const sorted = types.sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || a.localeCompare(b))
  if (sorted.length <= ownColumns + 1) return sorted.map((type) => ({ key: type, types: [type] }))
  const own = sorted.slice(0, ownColumns).map((type) => ({ key: type, types: [type] }))
  return [...own, { key: 'other-types', types: sorted.slice(ownColumns).sort() }]
}

/** The states of a register, by code, each with its shares. */
export function stateRows({ cells }: Pick<RegisterCoverage, 'cells'>, columns: RegisterColumns): StateRow[] {
  const states = [...new Set(cells.map(({ state }) => state))].sort()
  return states.map((state) =>
    rowOf(
      state,
      cells.filter((cell) => cell.state === state),
      columns,
    ),
  )
}

/** The whole register in one row. */
export function totalRow({ cells }: Pick<RegisterCoverage, 'cells'>, columns: RegisterColumns): StateRow {
  return rowOf('', cells, columns)
}

function rowOf(state: string, cells: readonly RegisterCell[], columns: RegisterColumns): StateRow {
  return {
    state,
    shares: columns.map(({ types }) => sum(cells, types)),
    all: { ...sum(cells, [...new Set(cells.map(({ type }) => type))]), types: [] },
  }
}

function sum(cells: readonly RegisterCell[], types: readonly string[]): Share {
  const own = cells.filter(({ type }) => types.includes(type))
  return {
    types,
    listed: own.reduce((total, { listed }) => total + (listed ?? 0), 0),
    documented: own.reduce((total, { documented }) => total + (documented ?? 0), 0),
  }
}
