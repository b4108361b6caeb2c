import { atEnd } from '@/lib/cli/ending'
import { openDatabase, prepareDatabase } from '@/lib/db/open'

/**
 * The ledger's database with all migrations, open until the command ends. Gives its address.
 * @throws when it cannot be used
 */
export async function openPrepared(): Promise<string> {
  const opening = openDatabase()
  atEnd(() => opening.then(({ close }) => close()).catch(() => {})) // that it did not open is thrown below
  const { url } = await opening
  await prepareDatabase(url)
  return url
}
