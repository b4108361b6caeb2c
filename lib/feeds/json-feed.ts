import type { FeedPage } from './entry'

/** A feed as JSON Feed 1.1 (jsonfeed.org). `absolute` makes a path an address. */
export function jsonFeedOf(feed: FeedPage, absolute: (path: string) => string): string {
  const items = feed.entries.map(({ id, title, url, updated, summary, html, categories }) => ({
    id,
    url,
    title,
    content_html: html,
    summary,
    date_published: updated.toISOString(),
    date_modified: updated.toISOString(),
    tags: categories,
  }))
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: absolute(feed.home),
    feed_url: absolute(feed.self),
    ...(feed.next && { next_url: absolute(feed.next) }),
    authors: [{ name: 'Blue Ledger', url: absolute('/') }],
    language: 'en',
    items,
  })}\n`
}
