import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { mostWords } from '@/lib/domain/search-query'
import { family, type Sql, sql } from './sql'

/** Words between two names: "Amazon and ICE". */
const between = new Set(['and', 'at', 'by', 'for', 'from', 'of', 'the', 'to', 'with'])

/**
 * The ids of contracts of whose two parties the words are the names, in either order: "ICE Amazon", of a company with those it owns.
 * Null where the words cannot be two names. Such contracts may name the company nowhere in their text.
 */
export function idsByParties(typed: string): Sql | null {
  const names = twoNames(typed)
  if (names.length === 0) return null
  const companies = names.map(([company]) => company.toLowerCase())
  const agencies = names.map(([, agency]) => normaliseAgencyName(agency))
  return sql`(
    WITH RECURSIVE ${family}
    SELECT cc.contract_id FROM unnest(${companies}::text[], ${agencies}::text[]) AS asked(company, agency)
    JOIN company_name n ON lower(n.name) = asked.company JOIN family f ON f.top = n.company_id
    JOIN agency_name an ON an.normalised = asked.agency
    JOIN partnership p ON p.company_id = f.member AND p.agency_id = an.agency_id
    JOIN contract_company cc ON cc.partnership_id = p.id
  )`
}

/** The ways to read words as a name and another one. */
function twoNames(typed: string): [string, string][] {
  const words = typed.split(/\s+/).filter(Boolean)
  if (words.length > mostWords) return []
  return words.slice(1).flatMap((_, place): [string, string][] => {
    const [one, other] = [words.slice(0, place + 1), words.slice(place + 1)].map(withoutJoints)
    if (!one || !other) return []
    return [
      [one, other],
      [other, one],
    ]
  })
}

function withoutJoints(words: readonly string[]): string {
  const first = words.findIndex((word) => !between.has(word.toLowerCase()))
  const last = words.findLastIndex((word) => !between.has(word.toLowerCase()))
  return first < 0 ? '' : words.slice(first, last + 1).join(' ')
}
