/** Where a feed is, in both of its formats, and what it is of. */
export type FeedAddresses = { title: string; atom: string; json: string }

/** Lists whose searches can be followed, by their paths. */
export const followedLists = ['companies', 'agencies', 'partnerships', 'contracts', 'evidence'] as const

/** The feed of everything. */
export const feedOfAll: FeedAddresses = feedAt('Everything', '/feeds/all')

/**
 * The feed that belongs to a page, by its address: of a company, an agency, or a search in a list; null where there is none of its
 * own. `search`, the parameters behind the path, are those of the list.
 */
export function feedOfPath(address: string): FeedAddresses | null {
  const [path = '', search = ''] = address.split('?')
  const [, list = '', slug, ...more] = path.split('/')
  if (more.length > 0) return null
  if (slug !== undefined)
    return list === 'companies' || list === 'agencies'
      ? feedAt('This record', `/feeds/${list}/${slug}`)
      : null
  if (!followedLists.some((name) => name === list)) return null
  return feedAt(search ? 'This search' : `All ${list}`, `/feeds/${list}`, search)
}

/** The two formats of a feed. */
export function feedAt(title: string, path: string, search = ''): FeedAddresses {
  const behind = search ? `?${search}` : ''
  return { title, atom: `${path}.atom${behind}`, json: `${path}.json${behind}` }
}
