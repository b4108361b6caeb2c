import { withConnection } from '@/lib/db/databases'

/** Whether anything was ever loaded into the ledger. */
export function hasLedger(databaseUrl: string): Promise<boolean> {
  return withConnection(databaseUrl, async (client) => {
    const { rows } = await client.query('SELECT 1 FROM ledger_version LIMIT 1')
    return rows.length > 0
  })
}
