import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { normaliseAgencyName, normaliseName } from '@/lib/domain/normalise-name'
import type { CountedValue, CountedValues } from './facet-counts'
import { allOf, raw, sql } from './sql'

/** What a page asks besides its rows: which facet it shows unfolded, and the words by which its values are found. */
export type OpenFacet = { readonly more?: string | null; readonly find?: string | null }

/** Values of a long facet that a page shows: folded, and unfolded. */
const mostFolded = 10
const mostUnfolded = 200

/** The values of a long facet to show, the most frequent first: a few, or where it is unfolded those that bear the words. */
export async function valuesToShow(
  of: 'company' | 'agency',
  facet: string,
  counts: CountedValues | undefined,
  { more, find }: OpenFacet,
): Promise<readonly CountedValue[]> {
  if (!counts) return []
  if (more !== facet) return counts.slice(0, mostFolded)
  const words = (find ?? '').split(/\s+/).filter((word) => normaliseName(word) !== '')
  if (words.length === 0) return counts.slice(0, mostUnfolded)
  const named = await idsNamed(of, words)
  return counts.filter(({ value }) => named.has(value)).slice(0, mostUnfolded)
}

/** Records of which some name has all the words, each from the beginning of a word on. */
async function idsNamed(of: 'company' | 'agency', words: readonly string[]): Promise<ReadonlySet<string>> {
  const has = words.slice(0, 8).map((word) => {
    const written = [...new Set([normaliseName(word), normaliseAgencyName(word)].filter(Boolean))]
    return sql`normalised ~ ${`\\m(?:${written.join('|')})`}`
  })
  const rows = await reader.$queryRaw(
    sql`SELECT DISTINCT ${raw(`${of}_id`)} AS id FROM ${raw(`${of}_name`)} WHERE ${allOf(has)}`,
  )
  return new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id),
  )
}
