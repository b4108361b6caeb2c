import { isRecordKind } from '@/lib/domain/record-kinds'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { ProblemError, wrongParameters } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { findRedirect, findTombstone } from '@/lib/queries/record-gone'
import { findRecord, readRecord } from '@/lib/queries/tables/record'
import type { Table } from '@/lib/queries/tables/table'
import { parseParams } from '@/lib/search-params/parse'
import { settings } from '@/lib/settings'
import { absolute, jsonResponse, ledgerHead, licenceHead } from './head'
import { apiRoot } from './parameters'
import { registerRow } from './register-row'

/**
 * One record by its id or slug, with its evidence.
 * @throws ProblemError where there is none (404), or where it was withdrawn (410)
 */
export async function recordAnswer(
  request: Request,
  table: Table,
  idOrSlug: string,
  stamp: LedgerStamp,
): Promise<Response> {
  const { problems } = parseParams({}, rawParams(new URL(request.url)))
  if (problems.length > 0) throw wrongParameters(problems)
  const self = `${apiRoot}/${table.list.name}/${idOrSlug}`
  const id = await known(table, idOrSlug)
  const headers = cachingHeaders(entityTag(stamp.version, self), stamp.version)
  const found = id === null ? await registerRow(table, idOrSlug) : await readRecord(table, id)
  if (!found) return elsewhere(table, idOrSlug)
  if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
  const { record, evidence, total } = found
  const head = headOf(stamp, self)
  const tail = JSON.stringify({ evidence, evidence_total: total }).slice(1)
  return jsonResponse(request, `${JSON.stringify(head).slice(0, -1)},"record":${record},${tail}\n`, headers)
}

const known = (table: Table, idOrSlug: string) =>
  /^[a-z0-9-]{1,150}$/.test(idOrSlug) ? findRecord(table, idOrSlug) : Promise.resolve(null)

function headOf(stamp: LedgerStamp, self: string) {
  return { ledger: ledgerHead(stamp), links: { self: absolute(self) }, ...licenceHead(stamp) }
}

/** A record under a former slug is elsewhere; a withdrawn one is gone. */
async function elsewhere({ kind, list, nouns }: Table, idOrSlug: string): Promise<Response> {
  if (isRecordKind(kind)) {
    const [slug, tombstone] = await Promise.all([findRedirect(kind, idOrSlug), findTombstone(kind, idOrSlug)])
    if (slug)
      return new Response(null, {
        status: 308,
        headers: { Location: `${settings.siteUrl}${apiRoot}/${list.name}/${slug}` },
      })
    if (tombstone) {
      throw new ProblemError({
        status: 410,
        title: 'Withdrawn',
        detail: `${tombstone.title} was withdrawn: ${tombstone.reason}`,
        id: tombstone.recordId,
        withdrawn_version: tombstone.ledgerVersion,
        withdrawn_at: tombstone.withdrawnAt.toISOString(),
      })
    }
  }
  throw new ProblemError({
    status: 404,
    title: 'Not found',
    detail: `The ledger has no ${nouns[0]} of that id or slug.`,
  })
}
