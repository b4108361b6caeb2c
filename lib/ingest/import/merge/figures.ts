import type pg from 'pg'
import { isCounter } from '@/lib/domain/counters'
import { counterSql } from '@/lib/holdings/counter-sql'
import { canonical, type StoredDocument, stored } from '@/lib/ingest/load/plan'
import { sha256 } from '@/lib/ingest/seed-files'

type Counted = {
  value: string
  out_of: string | null
  as_of_earliest: string | null
  as_of_latest: string | null
}

/** Counts the counted figures anew, and keeps how those stood that changed. */
export async function recountFigures(tx: pg.ClientBase, version: number): Promise<void> {
  const { rows } = await tx.query<{ id: string; counter: string }>(
    `SELECT id, counter FROM figure WHERE kind = 'counted'`,
  )
  for (const { id, counter } of rows) {
    if (!isCounter(counter)) continue
    const [counted] = (await tx.query<Counted>(counterSql[counter])).rows
    if (!counted) continue
    const { rowCount } = await tx.query(
      `WITH old AS (SELECT * FROM figure WHERE id = $1),
            new AS (
              UPDATE figure f SET value = $2, out_of = $3, as_of_earliest = coalesce($4::date, f.as_of_earliest), as_of_latest = coalesce($5::date, f.as_of_latest),
                updated_version = $6
              WHERE id = $1 AND (value, out_of, as_of_earliest, as_of_latest)
                IS DISTINCT FROM ($2::numeric, $3::numeric, coalesce($4::date, f.as_of_earliest), coalesce($5::date, f.as_of_latest)) RETURNING f.*
            )
       INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
       SELECT 'figure', new.id, 'updated', $6, to_jsonb(old), to_jsonb(new) FROM new JOIN old USING (id)`,
      [id, counted.value, counted.out_of, counted.as_of_earliest, counted.as_of_latest, version],
    )
    if (rowCount) await noteCounted(tx, id, counted)
  }
}

/** What a load of seeds compares a figure with says the new count too, or it would take the count for a change of the files. */
async function noteCounted(tx: pg.ClientBase, id: string, counted: Counted): Promise<void> {
  const of = `FROM seed_record WHERE record_kind = 'figure' AND record_id = $1`
  const [seed] = (await tx.query<{ document: StoredDocument }>(`SELECT document ${of}`, [id])).rows
  if (!seed) return
  const { value, out_of, ...days } = counted
  const known = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== null))
  const counts = { value: Number(value), out_of: out_of === null ? null : Number(out_of) }
  const document = stored({ ...seed.document, row: { ...seed.document.row, ...counts, ...known } })
  await tx.query(
    `UPDATE seed_record SET document = $2, hash = $3 WHERE record_kind = 'figure' AND record_id = $1`,
    [id, JSON.stringify(document), sha256(canonical(document))],
  )
}
