import { feedOfAll, feedOfPath } from '@/lib/domain/feed-addresses'

/** The feeds that a page's head names for readers of feeds: its own, where it has one, and that of everything. */
export function feedTypes(path: string) {
  const own = feedOfPath(path)
  const feeds = own ? [own, feedOfAll] : [feedOfAll]
  return {
    'application/atom+xml': feeds.map(({ title, atom }) => ({ title, url: atom })),
    'application/feed+json': feeds.map(({ title, json }) => ({ title, url: json })),
  }
}
