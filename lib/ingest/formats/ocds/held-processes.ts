import type pg from 'pg'
import type { Cells } from '@/lib/ingest/import/mapped'
import { type HeldProcess, processOf } from './row-cells'

/** What the ledger holds of a process, and the dates of the first and the last of its releases that are staged. */
export type Held = { process: HeldProcess; span: { first: string; last: string } }

type Row = { ocid: string; first: string; last: string; key: string; cells: Cells }

/** Rows of a process from which on it is fetched by itself, so that not many large ones are in memory together. */
const MANY = 50

/** The processes of staged releases of which the ledger holds rows, in a temporary table. Within a transaction. */
export class HeldProcesses {
  readonly #fetched = new Map<string, Row[]>()

  private constructor(
    private readonly client: pg.ClientBase,
    private readonly any: boolean,
    private readonly large: ReadonlySet<string>,
  ) {}

  static async find(client: pg.ClientBase, dataset: string): Promise<HeldProcesses> {
    await client.query(
      `CREATE TEMP TABLE held_process ON COMMIT DROP AS
       SELECT s.ocid, s.first, s.last, k.row_key AS key, k.cells
       FROM (SELECT ocid, min(dated COLLATE "C") AS first, max(dated COLLATE "C") AS last
             FROM staging.release WHERE dataset = $1 GROUP BY ocid) s
       JOIN contract k ON split_part(k.row_key, '|', 1) = replace(s.ocid, '|', '%7C') AND k.row_id IS NOT NULL`,
      [dataset],
    )
    const { rows: some } = await client.query('SELECT 1 FROM held_process LIMIT 1')
    if (some.length === 0) return new HeldProcesses(client, false, new Set())
    await client.query('CREATE INDEX ON held_process (ocid)')
    await client.query('ANALYZE held_process (ocid)')
    const { rows } = await client.query<{ ocid: string }>(
      `SELECT ocid FROM held_process GROUP BY ocid HAVING count(*) > ${MANY}`,
    )
    return new HeldProcesses(client, true, new Set(rows.map(({ ocid }) => ocid)))
  }

  /** Fetches what is held of processes, and forgets the others. */
  async fetch(ocids: readonly string[]): Promise<void> {
    this.#fetched.clear()
    if (!this.any) return
    for (const row of await this.#rowsOf([...new Set(ocids)].filter((ocid) => !this.large.has(ocid)))) {
      const own = this.#fetched.get(row.ocid)
      if (own) own.push(row)
      else this.#fetched.set(row.ocid, [row])
    }
  }

  /** What is held of one of the processes that were fetched; null where nothing is. */
  async of(ocid: string): Promise<Held | null> {
    const rows = this.large.has(ocid) ? await this.#rowsOf([ocid]) : (this.#fetched.get(ocid) ?? [])
    const [first] = rows
    return first ? { process: processOf(rows), span: { first: first.first, last: first.last } } : null
  }

  async #rowsOf(ocids: readonly string[]): Promise<Row[]> {
    const sql = 'SELECT ocid, first, last, key, cells FROM held_process WHERE ocid = ANY($1)'
    return (await this.client.query<Row>(sql, [ocids])).rows
  }
}
