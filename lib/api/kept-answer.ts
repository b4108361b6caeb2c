import { versionIn } from '@/lib/columns/edition'
import { remembered } from '@/lib/columns/remembered'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { atOneVersion } from '@/lib/http/one-version'
import { ledgerEdition } from '@/lib/queries/ledger-edition'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { jsonResponse } from './head'

type Kept = { version: number; body: Buffer<ArrayBuffer> }

/**
 * The answer to a question whose canonical address is `self`: made once for each edition of the ledger, and kept as the bytes that are
 * sent. Each request asks which edition the ledger has, so that every process answers from a new one at once.
 */
export async function keptAnswer(
  request: Request,
  self: string,
  make: (stamp: LedgerStamp) => Promise<string>,
): Promise<Response> {
  const edition = await ledgerEdition()
  const known = headersOf(versionIn(edition), self)
  if (isKnown(request, known['ETag'] ?? '')) return notModified(known)
  const { version, body } = await remembered(
    edition,
    `api ${self}`,
    () => atOneVersion((stamp) => madeOf(stamp, make)),
    (kept) => kept.body.length,
  )
  return jsonResponse(request, body, headersOf(version, self))
}

async function madeOf(stamp: LedgerStamp, make: (stamp: LedgerStamp) => Promise<string>): Promise<Kept> {
  return { version: stamp.version, body: Buffer.from(await make(stamp)) }
}

const headersOf = (version: number, self: string) => cachingHeaders(entityTag(version, self), version)
