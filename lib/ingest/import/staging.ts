import type pg from 'pg'
import { CopyTable } from './copy'
import type { CopyBytes } from './copy-bytes'
import type { MappedRow, Problem, ReleaseRow } from './mapped'
import { CONTRACT_COLUMNS, stageContract } from './staged-contract'
import { AGENCY_COLUMNS, LISTING_COLUMNS, stageAgency, stageListing } from './staged-listing'
import { endRow, NO_TEXT, type Place } from './staged-row'

const TABLES = ['contract_row', 'listing_row', 'agency_row', 'release', 'refused_row'] as const
const RELEASE_COLUMNS = ['position', 'dataset', 'file', 'line', 'path', 'ocid', 'dated', 'release']
const REFUSED_COLUMNS = ['dataset', 'file', 'line', 'column', 'value', 'reason', 'remedy', 'cells']

/** Characters of refused rows that may wait in memory. */
const LONGEST_WAITING = 2_000_000

/** A row that is refused: whose, where, why, and its own cells as far as they could be read. */
export type Refusal = Problem & {
  dataset: string
  file: string
  line: number
  cells: [string, string][] | null
}

/** Where a row stands; `path` in a document. */
type Origin = Omit<Place, 'position'> & { path?: string }

/** Where rows wait to be merged. One import uses it at a time. */
export class Staging {
  readonly #tables: Record<(typeof TABLES)[number], CopyTable>
  #active: CopyTable
  #waiting: Refusal[] = []
  /** Characters of their cells. */
  #waitingLength = 0
  #position = 0

  /** @param client its connection must be used by nobody else while rows are added */
  constructor(readonly client: pg.Client) {
    const table = (name: string, columns: readonly string[]) =>
      new CopyTable(client, `staging.${name}`, columns)
    this.#tables = {
      contract_row: table('contract_row', CONTRACT_COLUMNS),
      listing_row: table('listing_row', LISTING_COLUMNS),
      agency_row: table('agency_row', AGENCY_COLUMNS),
      release: table('release', RELEASE_COLUMNS),
      refused_row: table('refused_row', REFUSED_COLUMNS),
    }
    this.#active = this.#tables.contract_row
  }

  /** Removes what an import before this one left. */
  async empty(): Promise<void> {
    await this.client.query(`TRUNCATE ${TABLES.map((name) => `staging.${name}`).join(', ')}`)
  }

  /** Adds a row; gives back why it cannot be taken, where it cannot. */
  add(row: MappedRow, origin: Origin): Problem | null {
    const place = { ...origin, position: this.#position }
    const problem = this.#write(row, place)
    if (!problem) this.#position++
    return problem
  }

  #write(row: MappedRow, place: Place & { path?: string }): Problem | null {
    const { contract_row, listing_row, agency_row, release } = this.#tables
    if (row.shape === 'transaction' || row.shape === 'award')
      return stageContract(row, place, contract_row.bytes)
    if (row.shape === 'listing') return stageListing(row, place, listing_row.bytes)
    if (row.shape === 'agency') return stageAgency(row, place, agency_row.bytes)
    return stageRelease(row, place, release.bytes)
  }

  refuse(refusal: Refusal): void {
    this.#waiting.push(refusal)
    for (const [, cell] of refusal.cells ?? []) this.#waitingLength += cell.length
  }

  /** Whether enough was added to be handed on. */
  get isLarge(): boolean {
    return (
      this.#waitingLength >= LONGEST_WAITING || Object.values(this.#tables).some((table) => table.isLarge())
    )
  }

  /** Hands on what was added when it is much enough; waits for the server where that is slower. */
  async drain(): Promise<void> {
    for (const table of Object.values(this.#tables)) {
      if (!table.isLarge()) continue
      await this.#activate(table)
      await table.drain()
    }
    if (this.#waiting.length >= 1000 || this.#waitingLength >= LONGEST_WAITING) await this.flush()
  }

  /** Hands on all that was added, and makes sure that the server has it. */
  async flush(): Promise<void> {
    this.#waitingLength = 0
    for (const refusal of this.#waiting.splice(0)) writeRefusal(refusal, this.#tables.refused_row.bytes)
    await this.#active.flush()
    for (const table of Object.values(this.#tables)) {
      await this.#activate(table)
      await table.flush()
    }
  }

  /** What the planner has to know of the rows before they are merged: how many there are, and how many keys they have. */
  async analyse(): Promise<void> {
    const [, ...others] = TABLES
    const contracts = 'staging.contract_row (dataset, row_id, position, contract_id, own_row, process)'
    await this.client.query(`ANALYZE ${[contracts, ...others.map((name) => `staging.${name}`)].join(', ')}`)
  }

  /** A connection copies into one table at a time. */
  async #activate(table: CopyTable): Promise<void> {
    if (table === this.#active) return
    await this.#active.flush()
    this.#active = table
  }
}

function stageRelease(
  { ocid, dated, release }: ReleaseRow,
  place: Place & { path?: string },
  to: CopyBytes,
): Problem | null {
  const text = JSON.stringify(release)
  if (text.includes('\\u') && /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(text)) return NO_TEXT
  const start = to.length
  const { position, dataset, file, line, path = '' } = place
  for (const value of [position, dataset, file, line, path, ocid, dated, text]) to.value(value)
  return endRow(to, start)
}

/** What PostgreSQL's text cannot hold becomes the sign for it. */
function writeRefusal(refusal: Refusal, to: CopyBytes): void {
  const { dataset, file, line, column, value, reason, remedy, cells } = refusal
  for (const one of [dataset, file, line, column, value, reason, remedy])
    to.value(typeof one === 'string' ? sound(one) : one)
  if (cells) to.pairs(cells.map(([name, cell]) => [sound(name), sound(cell)]))
  else to.value(null)
  to.endRow()
}

const sound = (text: string) =>
  /[\0\p{Surrogate}]/u.test(text) ? text.replace(/[\0\p{Surrogate}]/gu, '\ufffd') : text
