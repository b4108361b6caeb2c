import type { RecordedKind } from './recorded'

/** Where a feed is, in both of its formats, and what it is of. */
export type FeedAddresses = { title: string; atom: string; json: string }

/** Lists whose searches can be followed, by their paths. */
export const followedLists = [
  'companies',
  'agencies',
  'partnerships',
  'contracts',
  'figures',
  'claims',
  'commitments',
  'campaigns',
  'sources',
  'evidence',
] as const

/** Kinds whose records can be followed one by one, by where their pages and feeds are. */
const followedKinds = {
  companies: 'company',
  agencies: 'agency',
  partnerships: 'partnership',
  contracts: 'contract',
  figures: 'figure',
  claims: 'claim',
  commitments: 'commitment',
  campaigns: 'campaign',
  sources: 'source',
  evidence: 'evidence',
  organizations: 'organization',
  people: 'person',
} as const satisfies Readonly<Record<string, RecordedKind>>

export type FollowedKind = (typeof followedKinds)[keyof typeof followedKinds]

/** The kind of record that a folder of feeds has; null where there is none. */
export function followedKind(folder: string): FollowedKind | null {
  const kinds: Readonly<Record<string, FollowedKind>> = followedKinds
  return Object.hasOwn(kinds, folder) ? (kinds[folder] ?? null) : null
}

/** Where the feed of one record is, without the format; `key` is its slug or id. */
export function feedPathOf(kind: FollowedKind, key: string): string {
  const folder = Object.entries(followedKinds).find(([, one]) => one === kind)?.[0] ?? ''
  return `/feeds/${folder}/${key}`
}

/** Pages below lists that are of no record. Rows of registers change with their records, and have no feeds of their own. */
const ofNoRecord = /^\/(?:evidence\/(?:health|r-.*)|figures\/conflicts)$/

/** The feed of everything. */
export const feedOfAll: FeedAddresses = feedAt('Everything', '/feeds/all')

/**
 * The feed that belongs to a page, by its address: of a record or its history, or of a search in a list; null where there is none of its own.
 * `search`, the parameters behind the path, are those of the list.
 */
export function feedOfPath(address: string): FeedAddresses | null {
  const [whole = '', search = ''] = address.split('?')
  const path = whole.replace(/^\/history\/claim\//, '/claims/').replace(/(?<=.\/.+)\/history$/, '')
  const [, list = '', slug, ...more] = path.split('/')
  const kind = followedKind(list)
  if (more.length > 0 || ofNoRecord.test(path)) return null
  if (slug !== undefined) return kind && feedAt('This record', feedPathOf(kind, slug))
  if (!followedLists.some((name) => name === list)) return null
  return feedAt(search ? 'This search' : `All ${list}`, `/feeds/${list}`, search)
}

/** The two formats of a feed. */
export function feedAt(title: string, path: string, search = ''): FeedAddresses {
  const behind = search ? `?${search}` : ''
  return { title, atom: `${path}.atom${behind}`, json: `${path}.json${behind}` }
}
