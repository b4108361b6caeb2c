import type { Reading } from '@/lib/db/reading'
import type { Format } from '@/lib/domain/download-formats'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { lineFeeds } from './line-ends'
import type { Offer } from './offer'
import { provenance } from './provenance'
import { rowBytes } from './row-bytes'

/** The bytes of a file: the rows, in JSON within an envelope that ends with how many there were. */
export async function* fileBytes(
  reading: Reading,
  offer: Offer,
  format: Format,
  { stamp, bom, answeredAt }: { stamp: LedgerStamp; bom: boolean; answeredAt: Date },
): AsyncGenerator<Buffer> {
  const rows = rowBytes(reading, offer.columns, offer.batches, format, { bom })
  if (format !== 'json') {
    yield* rows
    return
  }
  yield Buffer.from(`${JSON.stringify(provenance(offer, stamp, answeredAt)).slice(0, -1)},"rows":[\n`)
  let count = 0
  for await (const piece of rows) {
    count += lineFeeds(piece)
    yield piece
  }
  yield Buffer.from(`],"count":${count}}\n`)
}
