import type pg from 'pg'
import type { Cells } from '@/lib/ingest/import/mapped'
import { type HeldProcess, processOf } from './row-cells'

/** What the ledger holds of a process, and the dates of the first and the last of its releases that are staged. */
export type Held = { process: HeldProcess; span: { first: string; last: string } }

type Row = { ocid: string; first: string; last: string; key: string; cells: Cells }

/** The processes of staged releases of which the ledger holds rows, in a temporary table. Within a transaction. */
export class HeldProcesses {
  private constructor(
    private readonly client: pg.ClientBase,
    private readonly any: boolean,
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
    const { rows } = await client.query<{ any: boolean }>('SELECT EXISTS (SELECT 1 FROM held_process) AS any')
    const any = rows[0]?.any ?? false
    if (any) await client.query('CREATE INDEX ON held_process (ocid)')
    return new HeldProcesses(client, any)
  }

  /** What is held of processes, by ocid. */
  async of(ocids: readonly string[]): Promise<Map<string, Held>> {
    if (!this.any) return new Map()
    const { rows } = await this.client.query<Row>('SELECT * FROM held_process WHERE ocid = ANY($1)', [
      [...new Set(ocids)],
    ])
    const all = new Map<string, Row[]>()
    for (const row of rows) all.set(row.ocid, [...(all.get(row.ocid) ?? []), row])
    return new Map(
      [...all].map(([ocid, own]) => [
        ocid,
        { process: processOf(own), span: { first: own[0]?.first ?? '', last: own[0]?.last ?? '' } },
      ]),
    )
  }
}
