import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { addressOf, withdrawnAddress } from '@/lib/domain/addresses'
import { findRedirect, findTombstone, type RecordKind } from '@/lib/queries/record-gone'

/**
 * Answers for a record that is not in the ledger: a renamed one redirects for good, a withdrawn one leads to the page
 * that says why (410), any other is not found (404). Never returns.
 */
export async function answerForMissing(
  kind: RecordKind & keyof typeof addressOf,
  idOrSlug: string,
): Promise<never> {
  const [slug, tombstone] = await Promise.all([findRedirect(kind, idOrSlug), findTombstone(kind, idOrSlug)])
  if (slug) permanentRedirect(addressOf[kind](slug))
  // For now and not for good: a withdrawn record may come back.
  if (tombstone) redirect(withdrawnAddress(kind, idOrSlug))
  notFound()
}
