import { ledgerEdition } from './ledger-edition'

export type CurrentVersion = { version: number; loadedAt: Date }

/** The newest version of the ledger, and when it was loaded; null before the first load. Its edition says both. */
export async function ledgerVersion(): Promise<CurrentVersion | null> {
  const [version, loadedAt] = (await ledgerEdition()).split(' of ').map(Number)
  if (!version || !loadedAt) return null
  return { version, loadedAt: new Date(Math.floor(loadedAt * 1000)) }
}
