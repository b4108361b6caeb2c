import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { TextTable } from './text-table'

/** Texts that one question to PostgreSQL compares at most. */
const atOnce = 500

const countSchema = z.array(z.object({ below: z.number() })).length(1)

/** Texts in PostgreSQL's order: their numbers by their places from 0 (null where these are the same), and the place of each. */
export type SortedTexts = {
  texts: TextTable
  numbers: () => Uint32Array | null
  placeOf: (number: number) => number
}

/**
 * The place of a text among sorted ones; of one that is not among them, one half below the place of the first text behind
 * it. Only PostgreSQL knows where that is: it is asked two or three times, with the database's collation.
 */
export async function placeAmong({ texts, numbers, placeOf }: SortedTexts, wanted: string): Promise<number> {
  const held = texts.numberOf(wanted)
  if (held >= 0) return placeOf(held)
  const numberAt = numbers()
  let from = 0
  let to = texts.size
  while (from < to) {
    const step = Math.ceil((to - from) / atOnce)
    const pivots: string[] = []
    for (let place = from; place < to; place += step) pivots.push(texts.text(numberAt?.[place] ?? place))
    const found = await reader.$queryRaw`
      SELECT count(*)::int AS below FROM unnest(${pivots}::text[]) AS pivot WHERE pivot < ${wanted}`
    const below = countSchema.parse(found)[0]?.below ?? 0
    if (below === 0) break
    to = Math.min(to, from + below * step)
    from += (below - 1) * step + 1
  }
  return from - 0.5
}
