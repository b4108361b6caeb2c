import { addressOf } from '@/lib/domain/addresses'

/** Kinds of records with a picture of their own and an answer by oEmbed. */
export const sharedKinds = [
  'agency',
  'chart',
  'company',
  'contract',
  'evidence',
  'figure',
  'partnership',
] as const satisfies readonly (keyof typeof addressOf)[]

export type SharedKind = (typeof sharedKinds)[number]

/** Those that other sites can embed as a card. */
const embeddedKinds = ['chart', 'evidence', 'figure'] as const satisfies readonly SharedKind[]

export type EmbeddedKind = (typeof embeddedKinds)[number]

/** Whether a word is a kind of record that has a card to embed. */
export function isEmbedded(kind: string): kind is EmbeddedKind {
  return embeddedKinds.some((one) => one === kind)
}

/** Where a record's card lives. */
export function embedPath(kind: EmbeddedKind, idOrSlug: string): string {
  return `/embed/${kind}/${idOrSlug}`
}

/** Where a record's picture lives, by the address of its page. */
export function picturePath(path: string): string {
  return `${path}/og.png`
}

/**
 * The kind and the id or slug of the record whose page has this address, whatever its query and fragment; null for an address of
 * another site or of another page.
 * @param site the site's address, without a slash at the end
 */
export function recordAt(address: string, site: string): { kind: SharedKind; idOrSlug: string } | null {
  if (!URL.canParse(address)) return null
  const { origin, pathname, username } = new URL(address)
  if (origin !== site || username !== '') return null
  for (const kind of sharedKinds) {
    const root = addressOf[kind]('')
    const rest = pathname.replace(/\/$/, '').slice(root.length)
    if (!pathname.startsWith(root) || rest === '' || rest.includes('/')) continue
    return decoded(kind, rest)
  }
  return null
}

function decoded(kind: SharedKind, rest: string) {
  try {
    const idOrSlug = decodeURIComponent(rest)
    return idOrSlug.includes('\0') ? null : { kind, idOrSlug }
  } catch {
    return null
  }
}
