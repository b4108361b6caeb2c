import type pg from 'pg'
import type { Problem } from '@/lib/ingest/import/mapped'

/** A longer release, in signs, is not kept among the refused rows. */
export const LONGEST_REFUSED = 1_000_000

/** Processes that say nothing that can be taken, in a temporary table. Within a transaction. */
export class RefusedProcesses {
  #waiting: ({ ocid: string } & Problem)[] = []

  private constructor(private readonly client: pg.ClientBase) {}

  static async begin(client: pg.ClientBase): Promise<RefusedProcesses> {
    await client.query(
      'CREATE TEMP TABLE refused_process (ocid text, "column" text, value text, reason text, remedy text) ON COMMIT DROP',
    )
    return new RefusedProcesses(client)
  }

  add(ocid: string, problem: Problem): void {
    this.#waiting.push({ ocid, ...problem })
  }

  /** Hands on what was added. */
  async write(): Promise<void> {
    const waiting = this.#waiting.splice(0)
    if (waiting.length === 0) return
    await this.client.query(
      'INSERT INTO refused_process SELECT * FROM jsonb_populate_recordset(NULL::refused_process, $1)',
      [JSON.stringify(waiting)],
    )
  }

  /** Refuses the releases of all that were added, and takes back rows that stand for them. */
  async apply(dataset: string): Promise<void> {
    await this.client.query(
      `INSERT INTO staging.refused_row (dataset, file, line, "column", value, reason, remedy, cells)
       SELECT s.dataset, s.file, s.line, p."column", p.value, p.reason, p.remedy,
         CASE WHEN octet_length(s.release::text) <= ${LONGEST_REFUSED} THEN jsonb_build_array(jsonb_build_array('release', s.release::text)) END
       FROM refused_process p JOIN staging.release s USING (ocid) WHERE s.dataset = $1`,
      [dataset],
    )
    await this.client.query(
      'DELETE FROM staging.contract_row s USING refused_process p WHERE s.dataset = $1 AND s.process = p.ocid',
      [dataset],
    )
    await this.client.query(
      'DELETE FROM staging.release s USING refused_process p WHERE s.dataset = $1 AND s.ocid = p.ocid',
      [dataset],
    )
  }
}
