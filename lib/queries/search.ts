import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { partnershipHasWords, partnershipRelation } from './lists/partnership-filters'
import type { Hits } from './lists/search-hit'
import { findAgencies, findCompanies, findOrganizations, findPlain } from './lists/search-names'
import { findContracts, findEvidence } from './lists/search-texts'
import { sql } from './lists/sql'
import { correctedText, readWords, type SearchWord } from './lists/words'

/** Kinds of records that are searched, the entity before what mentions it. */
export const searchKinds = [
  'companies',
  'agencies',
  'products',
  'organizations',
  'people',
  'campaigns',
  'sources',
  'evidence',
  'contracts',
] as const

export type SearchKind = (typeof searchKinds)[number]

export type SearchGroup = Hits & {
  kind: SearchKind
  /** What was searched in texts instead of what was typed. */
  corrected?: string | null
}

export type SearchResult = {
  /** Kinds with hits, those with the best name first. */
  groups: readonly SearchGroup[]
  /** Partnerships that the list of partnerships finds. */
  partnerships: number
  /** What was searched in names instead of what was typed. */
  corrected: string | null
  /** The words as typed and as meant, to be marked in names. */
  marked: readonly string[]
}

/** Searches names, texts and contracts for what was typed. Any text is a valid search. */
export async function searchLedger(typed: string): Promise<SearchResult> {
  const words = await readWords(typed)
  const [
    companies,
    agencies,
    products,
    organizations,
    people,
    campaigns,
    sources,
    evidence,
    contracts,
    partnerships,
  ] = await Promise.all([
    findCompanies(words),
    findAgencies(words),
    findPlain('products', words),
    findOrganizations(words),
    findPlain('people', words),
    findPlain('campaigns', words),
    findPlain('sources', words),
    findEvidence(typed),
    findContracts(typed),
    countPartnerships(words),
  ])
  const found = {
    companies,
    agencies,
    products,
    organizations,
    people,
    campaigns,
    sources,
    evidence,
    contracts,
  }
  const groups = searchKinds
    .map((kind): SearchGroup => ({ kind, ...found[kind] }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => (a.hits[0]?.rank ?? 3) - (b.hits[0]?.rank ?? 3))
  return {
    groups,
    partnerships,
    corrected: correctedText(words),
    marked: words.flatMap(({ given, pattern, corrected }) =>
      corrected ? [corrected] : [given, ...alternatives(pattern)],
    ),
  }
}

/** The spellings that a pattern looks for. */
function alternatives(pattern: string): string[] {
  return pattern.replace(/^\\m\(\?:|\)$/g, '').split('|')
}

async function countPartnerships(words: readonly SearchWord[]): Promise<number> {
  const condition = partnershipHasWords(words)
  if (!condition) return 0
  const rows = await reader.$queryRaw(
    sql`SELECT count(*)::int AS total FROM ${partnershipRelation} WHERE ${condition}`,
  )
  return z.tuple([z.object({ total: z.number() })]).parse(rows)[0].total
}
