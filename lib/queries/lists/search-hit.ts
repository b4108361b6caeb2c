import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type Sql, sql } from './sql'

/** Hits shown of each kind of record. */
const shown = 5

const rowSchema = z.object({
  /** Slug or id: what the record's address is made of. */
  key: z.string(),
  title: z.string(),
  /** What tells it from others of its name. */
  detail: z.string().nullable(),
  /** Its name that was found, where it is not the title. */
  also: z.string().nullable(),
  /** 0: is what was typed; 1: begins with it; 2: has its words; 3: mentions them. */
  rank: z.number(),
  total: z.number(),
})

/** A record that a search found. */
export type SearchHit = Omit<z.infer<typeof rowSchema>, 'total'>

export type Hits = { total: number; hits: readonly SearchHit[] }

/**
 * The best hits of a query that gives `key`, `title`, `detail`, `also`, `rank` and `weight`: by rank, the heaviest
 * first, then the shortest title; with the number of all.
 */
export async function bestHits(found: Sql): Promise<Hits> {
  const rows = await reader.$queryRaw(sql`
    SELECT key, title, detail, also, rank::int AS rank, (count(*) OVER ())::int AS total FROM (${found}) AS found
    ORDER BY rank, weight DESC NULLS LAST, length(title), lower(title), key LIMIT ${shown}::int`)
  const hits = z.array(rowSchema).parse(rows)
  return { total: hits[0]?.total ?? 0, hits: hits.map(({ total: _, ...hit }) => hit) }
}
