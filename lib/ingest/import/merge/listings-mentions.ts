import { counties } from '@/lib/ingest/datasets/county'
import { sameCounty } from '@/lib/ingest/resolve/agency-place'
import type { AgencyFacts } from '../mapped'
import type { FoundAgency } from './new-agencies'

/** An agency as some rows write it, which the ledger does not have; all rows that write it so. */
export type Mention = AgencyFacts & {
  key: string
  rows: number
  first_key: string
}

/** An agency with the mentions that mean it. */
export type Meant = { agency: FoundAgency; mentions: Mention[] }

/**
 * Tells apart the agencies that mentions of one name in one state mean: those whose counties have one in common are the same. A mention
 * without a county is the only one there is, or nobody's. What rows contradict each other about is decided by the most rows,
 * then by the alphabet: never by their order.
 * @param others whether the ledger has agencies of that name in other counties
 */
export function tellApart(
  mentions: readonly Mention[],
  others: boolean,
): { meant: Meant[]; open: Mention[] } {
  const groups: Mention[][] = []
  const bare: Mention[] = []
  for (const mention of mentions) {
    if (counties(mention.county).size === 0) {
      bare.push(mention)
      continue
    }
    const near = groups.filter((group) => group.some(({ county }) => sameCounty(county, mention.county)))
    const rest = groups.filter((group) => !near.includes(group))
    groups.splice(0, groups.length, ...rest, [...near.flat(), mention])
  }
  if (groups.length === 0 && bare.length > 0) groups.push([])
  const [only] = groups
  const open = groups.length === 1 && only ? [] : bare
  if (groups.length === 1 && only) only.push(...bare)
  const toldBy = others || groups.length > 1 ? 'county' : 'name'
  return { meant: groups.map((group) => ({ agency: found(group, toldBy), mentions: group })), open }
}

function found(mentions: readonly Mention[], toldBy: FoundAgency['toldBy']): FoundAgency {
  const [first] = mentions
  if (!first) throw new Error('An agency has no mention')
  const { country, state } = first
  const most = (of: (mention: Mention) => string | null, weight?: (value: string) => number) =>
    mostRows(mentions, of, weight)
  const [type = first.type, level = first.level] = most((one) => `${one.type} ${one.level}`)?.split(' ') ?? []
  return {
    name: most(({ name }) => name) ?? first.name,
    names: [...new Set(mentions.map(({ name }) => name))].sort(),
    country,
    state,
    county: most(
      ({ county }) => county,
      (county) => counties(county).size,
    ),
    city: most(({ city }) => city),
    type,
    level,
    ori: null,
    latitude: null,
    longitude: null,
    toldBy,
    sign: mentions.map(({ first_key }) => first_key).sort()[0] ?? '',
  }
}

/** The value that most rows have; among equals the one that says more, then the first by the alphabet. Blanks do not count. */
function mostRows(
  mentions: readonly Mention[],
  of: (mention: Mention) => string | null,
  weight = (_: string) => 0,
): string | null {
  const counts = new Map<string, number>()
  for (const mention of mentions) {
    const value = of(mention)
    if (value) counts.set(value, (counts.get(value) ?? 0) + mention.rows)
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || weight(b) - weight(a) || (a < b ? -1 : 1))
  return ranked[0]?.[0] ?? null
}
