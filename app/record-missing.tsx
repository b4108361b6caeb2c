import { notFound, permanentRedirect, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import NotFound from '@/app/not-found'
import { addressOf, withdrawnAddress } from '@/lib/domain/addresses'
import type { RecordKind } from '@/lib/domain/record-kinds'
import { findRedirect, findTombstone } from '@/lib/queries/record-gone'
import { answerNotFound } from '@/lib/security/not-found-status'

/**
 * Answers for a record that is not in the ledger: a renamed one redirects for good, a withdrawn one leads to the page
 * that says why (410), any other is not found (404).
 */
export async function answerForMissing(
  kind: RecordKind & keyof typeof addressOf,
  idOrSlug: string,
): Promise<ReactNode> {
  const [slug, tombstone] = await Promise.all([findRedirect(kind, idOrSlug), findTombstone(kind, idOrSlug)])
  if (slug) permanentRedirect(addressOf[kind](slug))
  // For now and not for good: a withdrawn record may come back.
  if (tombstone) redirect(withdrawnAddress(kind, idOrSlug))
  return missing()
}

/** The page for what is not there, with status 404; readable before any script runs. */
export function missing(): ReactNode {
  if (!answerNotFound()) notFound()
  return <NotFound />
}
