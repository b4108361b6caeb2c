import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { wrongParameters } from '@/lib/http/problem'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { streamed } from '../stream'
import { zipBytes } from '../zip'
import { ledgerFiles } from './files'

/** The whole ledger as a zip archive, streamed; all of its files show one version. */
export async function ledgerAnswer(request: Request, raw: RawParams, stamp: LedgerStamp): Promise<Response> {
  const { problems } = parseParams({}, raw)
  if (problems.length > 0) throw wrongParameters(problems)
  const day = stamp.loadedAt?.toISOString().slice(0, 10) ?? 'empty'
  const tag = entityTag(stamp.version, 'ledger.zip')
  const headers = {
    ...cachingHeaders(tag, stamp.version),
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="blue-ledger-v${stamp.version}-${day}.zip"`,
  }
  if (isKnown(request, tag)) return notModified(headers)
  if (request.method === 'HEAD') return new Response(null, { headers })
  const now = new Date()
  const checksums = new Map<string, string>()
  const body = await streamed(
    (reading) =>
      zipBytes(ledgerFiles(reading, stamp, now, checksums), now, (path, sum) => checksums.set(path, sum)),
    request.signal,
  )
  return new Response(body, { headers })
}
