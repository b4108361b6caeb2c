import { withdrawnAddress } from '@/lib/domain/addresses'
import {
  type FeedAddresses,
  type FollowedKind,
  feedAt,
  feedPathOf,
  followedKind,
  followedLists,
} from '@/lib/domain/feed-addresses'
import { historyOf, isRecordedKind, keyOf, pageOf } from '@/lib/domain/recorded'
import { shorten } from '@/lib/domain/shorten'
import { usStateNames } from '@/lib/domain/us-states'
import { type ProblemError, wrongParameters } from '@/lib/http/problem'
import { allChanges, type ChangeSource, changesWithin } from '@/lib/queries/changes/cells'
import { recordNamed } from '@/lib/queries/changes/record-named'
import {
  type Scope,
  scopeOfAgency,
  scopeOfCompany,
  scopeOfRecord,
  scopeOfSearch,
  scopeOfState,
} from '@/lib/queries/changes/scope'
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
  const kind = followedKind(first)
  return kind && recordFeed(kind, second)
}

function everything(raw: RawParams): NamedFeed {
  refuseParameters(raw)
  const addresses = feedAt('Everything', '/feeds/all')
  return {
    ...{ title: 'Blue Ledger: all changes', subtitle: told, addresses },
    ...{ home: '/changes', scope: null, source: allChanges(null) },
  }
}

/** What a feed of a record has besides the record itself. */
const having: Record<FollowedKind, string> = {
  company:
    'Of the company and those it owns: whom they supply, their contracts, claims, commitments and quotes.',
  agency: 'Of the agency: who supplies it, its contracts, and what is claimed about it.',
  partnership: 'Of the partnership: its contracts and its evidence.',
  contract: 'Of the contract and its evidence.',
  figure: 'Of the figure: the claims on its page, and their evidence.',
  claim: 'Of the claim and its evidence.',
  commitment: 'Of the commitment, and the evidence for and against it.',
  campaign: 'Of the campaign: its demands and its evidence.',
  source: 'Of the source and its quotes.',
  evidence: 'Of the quote or reference, and of what it proves.',
  organization: 'Of the organization: what it says, what is claimed about it, and its evidence.',
  person: 'Of the person: what he or she says, and the evidence.',
}

async function recordFeed(kind: FollowedKind, key: string): Promise<NamedFeed | MovedFeed | null> {
  const found = await recordNamed(kind, key)
  if (!found) return null
  if ('movedTo' in found) return { movedTo: feedPathOf(kind, found.movedTo) }
  const { id, title, held } = found
  return {
    title: `Blue Ledger: ${shorten(title, 120)}`,
    subtitle: `${told} ${having[kind]}`,
    addresses: feedAt(title, feedPathOf(kind, key)),
    home: held ? (pageOf(found) ?? historyOf(found)) : withdrawnAddress(kind, keyOf(found)),
    scope: `${kind}:${id}`,
    source: changesWithin(await scopeOf(kind, id)),
  }
}

async function scopeOf(kind: FollowedKind, id: string): Promise<Scope> {
  if (kind === 'company') return scopeOfCompany(id)
  return kind === 'agency' ? scopeOfAgency(id) : scopeOfRecord(kind, id)
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
      ? `${told} Of the ${table.nouns[1]} that the search finds now; and all of them that were withdrawn, since what is gone is found by no search.`
      : told,
    addresses: feedAt(table.title, `/feeds/${name}`, search),
    home: table.hasPage ? listHref(table.list, searched as typeof asked.filters) : '/changes',
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
