import type { FollowedKind } from '@/lib/domain/feed-addresses'
import { keyOf, type RecordKey } from '@/lib/domain/recorded'
import { findRecord } from '../history/find-record'
import { findRedirect } from '../record-gone'

/** A record that can be followed: what it is called, or was when it was withdrawn. */
export type NamedRecord = RecordKey & { title: string; held: boolean }

/** A record by its slug or id, also a withdrawn one; by a slug that it had before, where it is now. Null where there is none. */
export async function recordNamed(
  kind: FollowedKind,
  key: string,
): Promise<NamedRecord | { movedTo: string } | null> {
  const found = await findRecord(kind, key)
  if (!found) {
    const slug = await findRedirect(kind, key)
    return slug === null ? null : { movedTo: slug }
  }
  const { id, slug, title, current } = found
  const named = keyOf(found)
  return named === key ? { kind, id, slug, title, held: current !== null } : { movedTo: named }
}
