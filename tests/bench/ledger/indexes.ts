import type pg from 'pg'

type Index = { name: string; definition: string }

/** Runs `work` while tables have no indexes but those of their keys, and makes the others as they were: much faster than filling them row by row. */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
  log: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<Index>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY ($1::text[]::regclass[])
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid) ORDER BY 1`,
    [tables],
  )
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  await work()
  const start = performance.now()
  for (const { definition } of rows) await client.query(definition)
  log(`  ${rows.length} indexes: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
