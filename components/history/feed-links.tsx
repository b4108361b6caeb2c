import { feedOfPath } from '@/lib/domain/feed-addresses'

/** How to follow what the page at `path` shows; nothing where it has no feed of its own. */
export function FeedLinks({ path, lead }: { path: string; lead?: string }) {
  const feed = feedOfPath(path)
  if (!feed) return null
  return (
    <span className="screen-only">
      {lead}Follow it: <a href={feed.atom}>Atom</a>, <a href={feed.json}>JSON Feed</a>
    </span>
  )
}
