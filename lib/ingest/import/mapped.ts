import type { KeptColumn } from './copy-bytes'

/** A row's own cells as pairs of column and value, in the order of the register. */
export type Cells = readonly (readonly [string, string])[]

/** The same of a row of a table: the columns that are kept, and the whole row. `sparse`: empty cells say nothing and are left out. */
export type KeptCells = { columns: readonly KeptColumn[]; row: readonly string[]; sparse: boolean }

/** Who receives the money, as the row writes it (empty where it gives identifiers only), with scheme and value of each identifier. */
export type Recipient = { name: string; ids: readonly (readonly [scheme: string, value: string])[] }

/** What a row says of a contract, whatever the register calls it. Days are ISO days, amounts decimal text: money is never a float. */
export type ContractFacts = {
  /** The register's own key of the row, the same in every file that lists it. */
  rowKey: string
  /** The register's own key of the contract. */
  contractKey: string
  /** The number people cite it by. */
  displayNumber: string | null
  kind: 'award' | 'order' | 'grant' | 'subaward' | 'bid'
  buyerName: string
  /** ISO code of the buyer's country, where it is not that of the whole register. */
  buyerCountry?: string | null
  /** Several where one sum goes to several, and the register does not say how much to whom. */
  recipients: readonly Recipient[]
  amount: string | null
  currency: string | null
  actionOn: string | null
  description: string | null
  cells: Cells
}

/** One action on a contract. The contract's amount is the sum of its actions. */
export type TransactionRow = ContractFacts & {
  shape: 'transaction'
  amount: string
  currency: string
  modification: string | null
  fiscalYear: number | null
}

/** A contract in a row of its own: its amount is what the row says. */
export type AwardRow = ContractFacts & {
  shape: 'award'
  lastActionOn: string | null
  /** How the amount came about. */
  amountNote: string
  /** Where the register gives no day: the earliest day that it leaves open (`actionOn` is the latest), and its own spelling. */
  signed?: { earliest: string | null; text: string | null }
  /** The process that the contract is part of (an OCID): its rows are counted together. */
  process?: string
}

/** An agency as a row describes it. Country and state as ISO codes, type by slug. */
export type AgencyFacts = {
  name: string
  country: string
  state: string | null
  county: string | null
  city: string | null
  type: string
  level: string
}

/** A row that lists a tie: one agency and one technology, and whose it is, as far as it says. */
export type ListingRow = {
  shape: 'listing'
  rowKey: string
  agency: AgencyFacts
  /** Vendors as written, one each; none where the row names none. */
  vendors: readonly string[]
  /** Slugs. */
  product: string | null
  technology: string | null
  kind: string
  status: string
  /** When it began; with an open start, the day by which it was there. */
  dated: { earliest: string | null; latest: string | null; text: string | null }
  note: string | null
  cells: Cells
}

/** A row of a register of agencies. Coordinates as decimal degrees, WGS 84. */
export type AgencyRow = {
  shape: 'agency'
  rowKey: string
  agency: AgencyFacts
  ori: string | null
  latitude: string | null
  longitude: string | null
  cells: Cells
}

/** A release of an Open Contracting process, to be compiled with the others of its OCID when all are read. */
export type ReleaseRow = { shape: 'release'; ocid: string; dated: string; release: unknown }

/** The same with the cells of a table's row as they are: nothing has to be made for each of many. */
type OfTable<Row extends ContractFacts> = Omit<Row, 'cells'> & { cells: KeptCells }

/** A row about a contract. */
export type ContractRow = TransactionRow | AwardRow | OfTable<TransactionRow> | OfTable<AwardRow>

/** What a format makes of a row. */
export type MappedRow = ContractRow | ListingRow | AgencyRow | ReleaseRow

/** Why a row cannot be taken. */
export type Problem = { column: string | null; value: string | null; reason: string; remedy: string }

/** Whether a row was refused. */
export const isProblem = (result: MappedRow | Problem): result is Problem => 'reason' in result
