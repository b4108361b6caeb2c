import { type LedgerStamp, licenceNote } from '@/lib/queries/ledger-stamp'
import { settings } from '@/lib/settings'
import type { Offer } from './offer'

/** What goes with rows wherever they are taken: which ledger and version, what was asked, how it counts, whose facts they are. */
export function provenance(offer: Offer, stamp: LedgerStamp, answeredAt: Date) {
  const { siteUrl } = settings
  return {
    ledger: {
      name: 'Blue Ledger',
      url: siteUrl,
      version: stamp.version,
      loaded_at: stamp.loadedAt?.toISOString() ?? null,
    },
    answered_at: answeredAt.toISOString(),
    query: {
      table: offer.name,
      parameters: offer.query,
      corrected: offer.corrected,
      page: offer.page === null ? null : siteUrl + offer.page,
    },
    rule: offer.rule,
    described_by: siteUrl + describedBy(offer),
    licences: stamp.licences,
    licence_note: licenceNote,
  }
}

/** Where the columns are described. */
export function describedBy({ name, query }: Pick<Offer, 'name' | 'query'>): string {
  return withQuery(`/download/${name}.csv-metadata.json`, query)
}

/** An address with a query, where there is one. */
export function withQuery(path: string, query: string): string {
  return query ? `${path}?${query}` : path
}
