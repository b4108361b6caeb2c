/** An entry of a feed, whatever its format. */
export type FeedEntry = {
  /** Never used for anything else, and never another for the same. */
  id: string
  title: string
  /** Absolute address of what it leads to. */
  url: string
  /** When the version was loaded that it tells of. */
  updated: Date
  /** In words, without markup. */
  summary: string
  /** The same as HTML. */
  html: string
  /** Kind of record and what happened. */
  categories: readonly string[]
}

/** A feed, whatever its format: some entries, the newest first, and the way to older ones (RFC 5005). */
export type FeedPage = {
  id: string
  title: string
  subtitle: string
  /** Path and query of this page and of the first and the next one, in the format that is asked for; null where there is none. */
  self: string
  first: string
  next: string | null
  /** The page that shows the same. */
  home: string
  /** When the newest version was loaded that it tells of. */
  updated: Date
  entries: readonly FeedEntry[]
}

const began = 2026

/** The tag URI (RFC 4151) of something that the site at `siteUrl` names so for good. */
export function tagOf(siteUrl: string, name: string): string {
  return `tag:${new URL(siteUrl).hostname},${began}:${name.split('/').map(encodeURIComponent).join('/')}`
}
