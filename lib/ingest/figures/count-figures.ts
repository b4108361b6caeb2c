import type pg from 'pg'
import { counterSql } from '@/lib/holdings/counter-sql'
import type { CompiledFigure } from '../compile/figures'
import type { SeedDocument } from '../document'
import { type Fault, SeedFaultsError } from '../fault'

type CountRow = {
  value: string
  out_of: string | null
  as_of_earliest: string | null
  as_of_latest: string | null
}

/**
 * The documents of the figures, with the numbers of those that are counted.
 * @throws SeedFaultsError when a count is not what its figure's words were written for
 */
export async function countFigures(
  tx: pg.ClientBase,
  figures: readonly CompiledFigure[],
): Promise<SeedDocument[]> {
  const documents: SeedDocument[] = []
  const faults: Fault[] = []
  const { rows: imports } = await tx.query(
    `SELECT 1 FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version WHERE v.kind = 'import' AND r.state = 'done' LIMIT 1`,
  )
  for (const { document, counter, spot } of figures) {
    const sql = counter && counterSql[counter.name]
    if (!sql) {
      documents.push(document)
      continue
    }
    const { rows } = await tx.query<CountRow>(sql)
    const [count] = rows
    const value = Number(count?.value ?? 0)
    // What imports brought is counted too, and not what the words were written for.
    if (counter.expected !== undefined && counter.expected !== value && imports.length === 0)
      faults.push({
        ...spot.place(['expected']),
        record: spot.record,
        message: `the counter ${counter.name} finds ${value}, not ${counter.expected}`,
        remedy: 'check what changed, then bring the words of the figure and "expected" up to date',
      })
    const dates = { as_of_earliest: count?.as_of_earliest ?? null, as_of_latest: count?.as_of_latest ?? null }
    const outOf = count?.out_of == null ? null : Number(count.out_of)
    documents.push({
      ...document,
      row: { ...document.row, value, out_of: outOf, ...(counter.asOfGiven ? {} : dates) },
    })
  }
  if (faults.length > 0) throw new SeedFaultsError(faults)
  return documents
}
