import { settings } from '@/lib/settings'
import { jsonForHtml } from './json-for-html'

/** Something schema.org has a word for. What is null or undefined is not said. */
export type Thing = { '@type': string; [property: string]: unknown }

/** Things as JSON-LD for a page, what is not known left out. */
export function thingsAsJson(things: readonly Thing[]): string {
  const [only, ...more] = things
  const said = more.length > 0 ? { '@graph': things } : only
  return jsonForHtml(known({ '@context': 'https://schema.org', ...said }))
}

function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(known)
  if (value === null || typeof value !== 'object') return value ?? undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const said = known(one)
      return said === undefined || (Array.isArray(said) && said.length === 0) ? [] : [[name, said]]
    }),
  )
}

/** An address of ours in full, which is also the name of the thing that its page is about. */
export function addressIn(path: string): string {
  return `${settings.siteUrl}${path}`
}

/** Machines need no more of a text than this; the page has all of it. */
const longestText = 1200

/** A text in one line, cut at the end of a word where it is very long. */
export function textOf(text: string | null | undefined): string | undefined {
  const line = text
    ?.slice(0, 2 * longestText)
    .replace(/\s+/g, ' ')
    .trim()
  if (!line || line.length <= longestText) return line || undefined
  return `${line.slice(0, longestText).replace(/\s+\S*$/, '')}…`
}

/** Where a page stands: the list it belongs to, and itself. */
export function breadcrumbs(
  list: { name: string; path: string },
  page: { name: string; path: string },
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [list, page].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: textOf(name),
      item: addressIn(path),
    })),
  }
}

/** The ledger itself, as who publishes its pages. */
export const theLedger = { '@type': 'Organization', name: 'Blue Ledger', url: settings.siteUrl } as const
