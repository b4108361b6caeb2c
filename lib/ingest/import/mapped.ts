/** A row's own cells as pairs of column and value, in the order of the register. */
export type Cells = readonly (readonly [string, string])[]

/** What a row says of a contract, whatever the register calls it. Days are ISO days, amounts decimal text: money is never a float. */
export type ContractFacts = {
  /** The register's own key of the row, the same in every file that lists it. */
  rowKey: string
  /** The register's own key of the contract. */
  contractKey: string
  /** The number people cite it by. */
  displayNumber: string | null
  kind: 'award' | 'order' | 'grant' | 'subaward'
  buyerName: string
  recipientName: string | null
  /** Scheme and value of each identifier of the recipient. */
  recipientIds: readonly (readonly [scheme: string, value: string])[]
  amount: string | null
  currency: string
  actionOn: string | null
  description: string | null
  cells: Cells
}

/** One action on a contract. The contract's amount is the sum of its actions. */
export type TransactionRow = ContractFacts & {
  shape: 'transaction'
  amount: string
  modification: string | null
  fiscalYear: number | null
}

/** A contract in a row of its own: its amount is what the row says. */
export type AwardRow = ContractFacts & {
  shape: 'award'
  lastActionOn: string | null
  /** How the amount came about. */
  amountNote: string
}

/** What a format makes of a row. */
export type MappedRow = TransactionRow | AwardRow

/** Why a row cannot be taken. */
export type Problem = { column: string | null; value: string | null; reason: string; remedy: string }

/** Whether a row was refused. */
export const isProblem = (result: MappedRow | Problem): result is Problem => 'reason' in result
