import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { licenceNote } from '@/lib/queries/ledger-stamp'
import { settings } from '@/lib/settings'

/** Which ledger an answer comes from, and in which version. */
export function ledgerHead({ version, loadedAt }: LedgerStamp) {
  return {
    name: 'Blue Ledger',
    url: settings.siteUrl,
    version,
    loaded_at: loadedAt?.toISOString() ?? null,
  }
}

/** Whose facts the rows are. */
export function licenceHead({ licences }: LedgerStamp) {
  return { licences, licence_note: licenceNote }
}

/** The absolute address of a path; null for none. */
export function absolute(path: string | null): string | null {
  return path === null ? null : settings.siteUrl + path
}

/** A response of JSON. */
export function jsonResponse(
  request: Request,
  body: string | Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'Content-Type': 'application/json' },
  })
}
