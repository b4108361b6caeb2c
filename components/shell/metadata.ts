import type { Metadata } from 'next'

/** What every page calls itself after its own title. */
export const siteName = 'Blue Ledger'

type PageDescription = { title: string; description: string; path: string }

/**
 * A page's title, description, canonical address, Open Graph and Twitter tags.
 * `path` begins with a slash; the layout's metadataBase makes it absolute.
 */
export function pageMetadata({ title, description, path }: PageDescription): Metadata {
  const fullTitle = title === siteName ? title : `${title} · ${siteName}`
  return {
    title: { absolute: fullTitle },
    description,
    alternates: { canonical: path },
    openGraph: { title: fullTitle, description, url: path, siteName, type: 'website', locale: 'en_US' },
    twitter: { card: 'summary', title: fullTitle, description },
  }
}
