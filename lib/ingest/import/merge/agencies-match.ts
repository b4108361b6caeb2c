import { AgencyResolver } from '@/lib/ingest/resolve/agency-resolver'
import type { ResolverAgency } from '@/lib/ingest/resolve/data'

/** A row of a register of agencies, and whose it is for certain: the agency it was before, that has its ORI, or that a person said. */
export type RegisterRow = Omit<ResolverAgency, 'slug' | 'names'> & {
  certain: string | null
  not: ReadonlySet<string>
}

/** Which agency of the ledger a row is, and how that was found. */
export type RowMatch = { row: string; agency: string; by: string }

const WORDS: Record<string, string> = {
  identifier: 'ORI',
  name: 'state and name',
  'name and place': 'state, name and county',
}

/**
 * Matches the rows of a whole register, of one state, with the ledger's agencies of that state that are not in the register yet. A row is one agency and
 * an agency one row: where two agencies would take the same row, neither does.
 * @param agencies those without a row, under all their names
 * @returns the matches, and how many agencies could be in the register, but not for certain
 */
export function matchState(
  rows: readonly RegisterRow[],
  agencies: readonly ResolverAgency[],
): { matches: RowMatch[]; undecided: number } {
  const listed = rows.map((row): ResolverAgency => ({ ...row, slug: row.id, names: [] }))
  const register = new AgencyResolver({ agencies: listed, judgements: [] }, true)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const claims = new Map<string, RowMatch[]>()
  const taken = new Set(rows.flatMap(({ certain }) => certain ?? []))
  let undecided = 0
  for (const agency of agencies.filter(({ id }) => !taken.has(id))) {
    const { found, open } = find(agency)
    if (found) claims.set(found.row, [...(claims.get(found.row) ?? []), found])
    else if (open) undecided++
  }
  const matches = [...claims.values()].flatMap((all) => {
    const sure = all.filter(({ by }) => by === 'ORI')
    const chosen = all.length === 1 ? all : sure
    undecided += all.length - chosen.length
    return chosen
  })
  return { matches, undecided }

  function find({ id, slug, name, names, country, state, county, city, ori }: ResolverAgency) {
    let open = false
    for (const written of new Set([name, ...names])) {
      const match = register.resolve({ name: written, country, state, county, city, ori })
      const row = match.agency && byId.get(match.agency.id)
      if (row && row.certain === null && !row.not.has(slug))
        return { found: { row: row.id, agency: id, by: WORDS[match.by] ?? match.by }, open }
      // A name that could mean several, or a row that is somebody's, is not looked for under another name.
      const others = match.agency ? [] : match.ambiguous
      open = row ? row.certain !== null : others.some((one) => byId.get(one.id)?.certain === null)
      if (open || others.length > 0) break
    }
    return { found: null, open }
  }
}
