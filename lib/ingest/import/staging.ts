import type pg from 'pg'
import { CopyTable, copyValue } from './copy'
import type { MappedRow, Problem } from './mapped'
import { type Place, STAGED_COLUMNS, stagedRow } from './staged-row'

const ROWS = 'staging.contract_row'
const REFUSED = 'staging.refused_row'
const REFUSED_COLUMNS = ['dataset', 'file', 'line', 'column', 'value', 'reason', 'remedy', 'cells']

/** A row that is refused: whose, where, why, and its own cells as far as they could be read. */
export type Refusal = Problem & {
  dataset: string
  file: string
  line: number
  cells: [string, string][] | null
}

/** Where rows wait to be merged. One import uses it at a time. */
export class Staging {
  readonly #rows: CopyTable
  readonly #refused: CopyTable
  #waiting: Refusal[] = []
  #position = 0

  constructor(private readonly client: pg.ClientBase) {
    this.#rows = new CopyTable(client, ROWS, STAGED_COLUMNS)
    this.#refused = new CopyTable(client, REFUSED, REFUSED_COLUMNS)
  }

  /** Removes what an import before this one left. */
  async empty(): Promise<void> {
    await this.client.query(`TRUNCATE ${ROWS}, ${REFUSED}`)
  }

  /** Adds a row; gives back why it cannot be taken, where it cannot. */
  add(row: MappedRow, place: Omit<Place, 'position'>): Problem | null {
    const line = stagedRow(row, { ...place, position: this.#position })
    if (typeof line !== 'string') return line
    this.#position++
    this.#rows.add(line)
    return null
  }

  refuse(refusal: Refusal): void {
    this.#waiting.push(refusal)
  }

  /** Hands on what was added when it is much enough; waits for the server where that is slower. */
  async drain(): Promise<void> {
    await this.#rows.drain()
    if (this.#waiting.length >= 1000) await this.flush()
  }

  /** Hands on all that was added, and makes sure that the server has it. */
  async flush(): Promise<void> {
    await this.#rows.flush()
    for (const refusal of this.#waiting.splice(0)) {
      this.#refused.add(refusedRow(refusal))
      await this.#refused.drain()
    }
    await this.#refused.flush()
  }

  /** What the planner has to know of the rows before they are merged. */
  async analyse(): Promise<void> {
    await this.client.query(`ANALYZE ${ROWS}`)
  }
}

function refusedRow({ dataset, file, line, column, value, reason, remedy, cells }: Refusal): string {
  const kept = cells && JSON.stringify(cells.map(([name, cell]) => [sound(name), sound(cell)]))
  return [dataset, file, line, column && sound(column), value && sound(value), reason, remedy, kept]
    .map(copyValue)
    .join('\t')
}

/** What PostgreSQL's text cannot hold becomes the sign for it. */
const sound = (text: string) => Buffer.from(text).toString().replaceAll('\0', '\ufffd')
