import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { slips, slipsAtBeginning } from '@/lib/domain/edit-distance'
import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { otherWords } from '@/lib/domain/other-words'
import { placeMark, stateWords } from '@/lib/domain/place-words'
import { sql } from './sql'
import { formsOf } from './word-forms'

const rowsOf = <T extends z.ZodType>(schema: T, rows: unknown) => z.array(schema).parse(rows)

/** Which of the words some search entry has, at least as the beginning of a word. */
export async function knownWords(words: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(words)]
  if (asked.length === 0) return new Set()
  const rows = await reader.$queryRaw(sql`
    SELECT given FROM unnest(${asked}::text[]) AS given
    WHERE EXISTS (SELECT FROM search_word WHERE word >= given COLLATE "C" AND word < given || U&'\\+10FFFF' COLLATE "C")`)
  const found = rowsOf(z.object({ given: z.string() }), rows).map(({ given }) => given)
  const spoken = asked.filter(
    (word) => placeMark(word) || otherWords(word) || normaliseAgencyName(word) !== word,
  )
  return new Set([...found, ...spoken])
}

type Candidate = { given: string; word: string; slips: number }

/** Unknown words that are looked after; more of them are no slips of the keyboard. */
const mostCorrected = 4
const candidatesEach = 4

/**
 * For each unknown word the known one that was meant: few slips away and, where there is a choice, found together with the
 * rest of what was typed (`beside`: tsqueries).
 */
export async function corrections(
  unknown: readonly string[],
  beside: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(unknown)].slice(0, mostCorrected)
  const near = (await similarWords(asked)).map(({ given, word }) => ({
    given,
    word,
    slips: distance(given, word),
  }))
  const states = asked.flatMap((given) =>
    stateWords.map((word) => ({ given, word, slips: distance(given, word) })),
  )
  const close = [...near, ...states].filter((one) => one.slips <= mostSlips(one.given))
  const weights = await frequencies(close.map(({ word }) => word))
  const isName = ({ word }: Candidate) =>
    word.split(' ').length > 1 || stateWords.includes(word) || (weights.get(word) ?? 0) > 0
  const choices = asked.flatMap((given) => {
    const best = close
      .filter((one) => one.given === given && isName(one))
      .sort((a, b) => a.slips - b.slips || (weights.get(b.word) ?? 0) - (weights.get(a.word) ?? 0))
    const distinct = best.filter(({ word }, place) => best.findIndex((one) => one.word === word) === place)
    return distinct.length > 0 ? [distinct.slice(0, candidatesEach)] : []
  })
  const chosen = await firstFound(combinations(choices), beside)
  return new Map(chosen.map(({ given, word }) => [given, word]))
}

/** Slips between a word as typed and one that is known; a known word may go on where the typed one ends. */
function distance(given: string, word: string): number {
  const most = mostSlips(given)
  const whole = slips(given, word, most + 1)
  const begun = given.length > 4 ? slipsAtBeginning(given, word, most) + 0.5 : whole
  return Math.min(whole, begun) + (given[0] === word[0] ? 0 : 0.25)
}

function mostSlips(given: string): number {
  if (given.length < 6) return 1.5
  return given.length < 9 ? 2.25 : 3
}

async function similarWords(words: readonly string[]): Promise<{ given: string; word: string }[]> {
  const [, rows] = await reader.$transaction([
    reader.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', '0.3', true), set_config('pg_trgm.word_similarity_threshold', '0.4', true)`,
    reader.$queryRaw(sql`
      SELECT given, word FROM unnest(${words}::text[]) AS given CROSS JOIN LATERAL (
        SELECT word FROM search_word WHERE search_slips(word) && search_slips(given)
        UNION
        (SELECT word FROM search_word WHERE word % given ORDER BY similarity(word, given) DESC, word LIMIT 60)
        UNION
        (SELECT word FROM search_word WHERE given <% word ORDER BY word_similarity(given, word) DESC, word LIMIT 60)
        UNION
        SELECT left(given, cut) || ' ' || substr(given, cut + 1) FROM generate_series(3, length(given) - 3) AS cut
        WHERE EXISTS (SELECT FROM search_word WHERE word = left(given, cut)) AND EXISTS (SELECT FROM search_word WHERE word = substr(given, cut + 1))
      ) AS near`),
  ])
  return rowsOf(z.object({ given: z.string(), word: z.string() }), rows)
}

/** How many names have each word, as far as that decides. */
async function frequencies(words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.$queryRaw(sql`
    SELECT word, (SELECT count(*)::int FROM (
      SELECT FROM search_entry WHERE words @@ ('''' || word || ''':A')::tsquery LIMIT 200) AS those) AS names
    FROM unnest(${[...new Set(words)]}::text[]) AS word`)
  const found = rowsOf(z.object({ word: z.string(), names: z.number() }), rows)
  return new Map(found.map(({ word, names }) => [word, names]))
}

const mostCombinations = 16

/** One candidate for each word, in all ways: those with fewest slips first. */
function combinations(choices: readonly (readonly Candidate[])[]): Candidate[][] {
  let some: Candidate[][] = [[]]
  for (const candidates of choices)
    some = some.flatMap((one) => candidates.map((candidate) => [...one, candidate]))
  const total = (one: readonly Candidate[]) => one.reduce((sum, candidate) => sum + candidate.slips, 0)
  return some.sort((a, b) => total(a) - total(b)).slice(0, mostCombinations)
}

async function firstFound(
  some: readonly Candidate[][],
  beside: readonly string[],
): Promise<readonly Candidate[]> {
  const queries = some.map((one) =>
    [...one.flatMap(({ word }) => word.split(' ')).map((word) => formsOf([word]).query), ...beside].join(
      ' & ',
    ),
  )
  if (queries.every((query) => query === '')) return []
  const rows = await reader.$queryRaw(sql`
    SELECT place::int FROM unnest(${queries}::text[]) WITH ORDINALITY AS asked(query, place)
    WHERE EXISTS (SELECT FROM search_entry WHERE words @@ query::tsquery) ORDER BY place LIMIT 1`)
  const [found] = rowsOf(z.object({ place: z.number() }), rows)
  return some[(found?.place ?? 1) - 1] ?? []
}
