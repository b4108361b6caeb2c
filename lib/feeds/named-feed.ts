import { addressOf } from '@/lib/domain/addresses'
import { type FeedAddresses, feedAt, followedLists } from '@/lib/domain/feed-addresses'
import { isRecordedKind } from '@/lib/domain/recorded'
import { usStateNames } from '@/lib/domain/us-states'
import { type ProblemError, wrongParameters } from '@/lib/http/problem'
import { allChanges, type ChangeSource, changesWithin } from '@/lib/queries/changes/cells'
import { recordNamed } from '@/lib/queries/changes/record-named'
import { scopeOfAgency, scopeOfCompany, scopeOfSearch, scopeOfState } from '@/lib/queries/changes/scope'
import { allOf, sql } from '@/lib/queries/lists/sql'
import { tableNamed } from '@/lib/queries/tables/all-tables'
import { listHref, rowsQuery } from '@/lib/search-params/address'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

/** A feed that an address names. */
export type NamedFeed = {
  title: string
  subtitle: string
  addresses: FeedAddresses
  /** The page that shows the same. */
  home: string
  /** Names it for good; null where it is all of the ledger. */
  scope: string | null
  source: ChangeSource
}

/** The record that a feed is of has another address now. */
export type MovedFeed = { movedTo: string }

const told = 'What came in, changed and was withdrawn, version by version.'

/**
 * The feed at `/feeds/…`, without the format; null where there is none.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function namedFeed(
  path: readonly string[],
  raw: RawParams,
): Promise<NamedFeed | MovedFeed | null> {
  const [first = '', second, ...more] = path
  if (more.length > 0) return null
  if (second === undefined) return first === 'all' ? everything(raw) : listFeed(first, raw)
  refuseParameters(raw)
  if (first === 'states') return stateFeed(second)
  return first === 'companies' || first === 'agencies' ? recordFeed(first, second) : null
}

function everything(raw: RawParams): NamedFeed {
  refuseParameters(raw)
  const addresses = feedAt('Everything', '/feeds/all')
  return {
    ...{ title: 'Blue Ledger: all changes', subtitle: told, addresses },
    ...{ home: '/changes', scope: null, source: allChanges(null) },
  }
}

async function recordFeed(
  list: 'companies' | 'agencies',
  slug: string,
): Promise<NamedFeed | MovedFeed | null> {
  const kind = list === 'companies' ? 'company' : 'agency'
  const found = await recordNamed(kind, slug)
  if (!found) return null
  if (found.slug !== slug) return { movedTo: `/feeds/${list}/${found.slug}` }
  const company = kind === 'company'
  return {
    title: `Blue Ledger: ${found.name}`,
    subtitle: company
      ? `${told} Of the company and those it owns: whom they supply, their contracts, claims, commitments and quotes.`
      : `${told} Of the agency: who supplies it, its contracts, and what is claimed about it.`,
    addresses: feedAt(found.name, `/feeds/${list}/${slug}`),
    home: addressOf[kind](slug),
    scope: `${kind}:${found.id}`,
    source: changesWithin(company ? scopeOfCompany(found.id) : scopeOfAgency(found.id)),
  }
}

function stateFeed(code: string): NamedFeed | null {
  const state = code.toUpperCase()
  const name = usStateNames[state]
  if (!name || code !== code.toLowerCase()) return null
  return {
    title: `Blue Ledger: ${name}`,
    subtitle: `${told} Of the agencies of ${name}: who supplies them, their contracts, and what is claimed about them.`,
    addresses: feedAt(name, `/feeds/states/${code}`),
    home: `/agencies?state=${state}`,
    scope: `state:us-${code}`,
    source: changesWithin(scopeOfState(state)),
  }
}

/** All of a list, or of it what a search finds. */
async function listFeed(name: string, raw: RawParams): Promise<NamedFeed | null> {
  const table = tableNamed(name)
  if (!table || !isRecordedKind(table.kind) || !followedLists.some((list) => list === name)) return null
  const { filters, problems } = parseParams(table.list.parameters, raw)
  if (problems.length > 0) throw wrongParameters(problems)
  const asked = await table.resolve(filters)
  if (asked.problems.length > 0) throw wrongParameters(asked.problems)
  const { sort } = table.list.parameters
  const searched = { ...asked.filters, sort: sort?.many === false ? sort.fallback : null }
  const search = rowsQuery(table.list, searched as typeof asked.filters)
  const found = sql`SELECT ${table.id} FROM ${table.relation} WHERE ${allOf(Object.values(asked.conditions))}`
  return {
    title: `Blue Ledger: ${table.title.toLowerCase()}${search ? ` (${decodeURIComponent(search.replaceAll('+', ' '))})` : ''}`,
    subtitle: search
      ? `${told} Of the ${table.nouns[1]} that the search finds now; those that were withdrawn are in the feed of all of them.`
      : told,
    addresses: feedAt(table.title, `/feeds/${name}`, search),
    home: listHref(table.list, searched as typeof asked.filters),
    scope: search ? `${name}?${search}` : null,
    source: search ? changesWithin(scopeOfSearch(table.kind, found)) : allChanges(table.kind),
  }
}

/** @throws ProblemError where a feed that has no parameters is given some */
function refuseParameters(raw: RawParams): ProblemError | undefined {
  const problems = Object.entries(raw).map(([name, value]) => ({
    name,
    value: [value ?? ''].flat().join(', ').slice(0, 80),
    message:
      'this feed has no such parameter; those of lists (/feeds/partnerships.atom) have those of the list',
  }))
  if (problems.length > 0) throw wrongParameters(problems)
  return undefined
}
