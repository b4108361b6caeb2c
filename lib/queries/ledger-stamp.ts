import { reader } from '@/lib/db/client'

/** A licence under which some of the rows stand, and whom to name. */
export type DatasetLicence = {
  dataset: string
  title: string
  publisher: string
  licence: string
  licence_url: string | null
  attribution: string
}

/** Which state of the ledger an answer shows, and whose facts they are. */
export type LedgerStamp = { version: number; loadedAt: Date | null; licences: readonly DatasetLicence[] }

/** The ledger's version now, and the licences of its registers; version 0 before the first load. */
export async function ledgerStamp(): Promise<LedgerStamp> {
  const [latest, datasets] = await Promise.all([
    reader.ledgerVersion.findFirst({
      orderBy: { version: 'desc' },
      select: { version: true, loadedAt: true },
    }),
    reader.dataset.findMany({
      orderBy: { slug: 'asc' },
      select: {
        slug: true,
        title: true,
        publisher: true,
        licence: true,
        licenceUrl: true,
        attribution: true,
      },
    }),
  ])
  return {
    version: latest?.version ?? 0,
    loadedAt: latest?.loadedAt ?? null,
    licences: datasets.map(({ slug, licenceUrl, ...rest }) => ({
      dataset: slug,
      ...rest,
      licence_url: licenceUrl,
    })),
  }
}

/** What holds for all that is taken along, beside the registers' licences. */
export const licenceNote =
  'Rows of registers stand under the licence of their register, with whom to name. Words quoted from sources belong to their authors and are given with their source. What the ledger itself says about them may be used freely when Blue Ledger and its version are named.'
