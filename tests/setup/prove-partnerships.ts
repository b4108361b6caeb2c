import { withConnection } from '@/lib/db/databases'
import { settleProofs } from '@/lib/ingest/holdings/settle-proofs'

/** Finds what proves the partnerships of records that were not loaded but written, as each load does at its end. */
export async function provePartnerships(url: string): Promise<void> {
  await withConnection(url, async (client) => {
    await client.query('BEGIN')
    await settleProofs(client)
    await client.query('COMMIT')
  })
}
