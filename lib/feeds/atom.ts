import { escapeText, escapeValue } from '@/lib/html/escape'
import type { FeedEntry, FeedPage } from './entry'

/** What XML 1.0 cannot hold. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const text = (words: string) => escapeText(words.replace(unwritable, '�'))
const value = (words: string) => escapeValue(words.replace(unwritable, '�'))

/** A feed as Atom (RFC 4287), with the way to older entries (RFC 5005). `absolute` makes a path an address. */
export function atomOf(feed: FeedPage, absolute: (path: string) => string): string {
  const links = [
    link('self', absolute(feed.self), 'application/atom+xml'),
    link('first', absolute(feed.first), 'application/atom+xml'),
    ...(feed.next ? [link('next', absolute(feed.next), 'application/atom+xml')] : []),
    link('alternate', absolute(feed.home), 'text/html'),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${text(feed.id)}</id>`,
    `<title>${text(feed.title)}</title>`,
    `<subtitle>${text(feed.subtitle)}</subtitle>`,
    `<updated>${feed.updated.toISOString()}</updated>`,
    '<author><name>Blue Ledger</name></author>',
    ...links,
    ...feed.entries.map(entryOf),
    '</feed>\n',
  ].join('\n')
}

function entryOf({ id, title, url, updated, summary, html, categories }: FeedEntry): string {
  return [
    '<entry>',
    `<id>${text(id)}</id>`,
    `<title>${text(title)}</title>`,
    link('alternate', url, 'text/html'),
    `<updated>${updated.toISOString()}</updated>`,
    `<published>${updated.toISOString()}</published>`,
    ...categories.map((term) => `<category term="${value(term)}"/>`),
    `<summary>${text(summary)}</summary>`,
    `<content type="html">${text(html)}</content>`,
    '</entry>',
  ].join('\n')
}

const link = (rel: string, href: string, type: string) =>
  `<link rel="${rel}" type="${type}" href="${value(href)}"/>`
