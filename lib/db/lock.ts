import { withConnection } from '@/lib/db/databases'

/** Any number, the same for all loads of a ledger. */
const loadLock = 3_210_001

/**
 * Runs `work` while no other load of the same database runs: a second one waits for the first. The lock belongs to a
 * connection, so a load that is killed leaves none behind.
 * @param onWait called once when another load has to be waited for
 */
export async function withLoadLock<T>(url: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
      loadLock,
    ])
    if (!rows[0]?.free) {
      onWait?.()
      await client.query('select pg_advisory_lock($1)', [loadLock])
    }
    return await work()
  })
}
