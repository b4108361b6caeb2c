import { z } from 'zod'

/** A record that a search found. */
export const hitSchema = z.object({
  /** Slug or id: what the record's address is made of. */
  key: z.string(),
  title: z.string(),
  /** What tells it from others of its name. */
  detail: z.string().nullable(),
  /** Its name that was found, where it is not the title. */
  also: z.string().nullable(),
  /**
   * 0: is what was typed; 1: has it for its initials or number; 2: begins with it; 3: its names have all words; 4: its
   * names and places have them, or its words; 5: it mentions them.
   */
  rank: z.number(),
})

export type SearchHit = z.infer<typeof hitSchema>

export type Hits = {
  total: number
  hits: readonly SearchHit[]
  /** Whether texts have not what was typed, but what was meant by it. */
  asMeant?: boolean
}

export const nothing: Hits = { total: 0, hits: [] }

/** Hits shown of each kind of record. */
export const shown = 5

/** Hits ranked at most: the best of a common word are among its first few thousand. */
export const ranked = 2000
