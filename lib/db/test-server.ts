import { openEmbedded } from '@/lib/db/embedded'
import { settings } from '@/lib/settings'

/** The server that tests make their databases on: that of DATABASE_URL, else an embedded one apart from the site's. */
export async function openTestServer(): Promise<{ url: string; close: () => Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => {} }
  const server = await openEmbedded({ name: 'test-postgres', durable: false })
  return { url: server.url('postgres'), close: server.close }
}
