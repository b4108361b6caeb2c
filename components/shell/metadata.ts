import type { Metadata } from 'next'
import { feedTypes } from '@/lib/feeds/feed-types'
import { type SharingTags, sharingTags } from '@/lib/sharing/tags'

/** What every page calls itself after its own title. */
export const siteName = 'Blue Ledger'

type PageDescription = SharingTags & { title: string; description: string; path: string }

/**
 * A page's title, description, canonical address, Open Graph and Twitter tags, and where it has them its picture and oEmbed's address.
 * `path` begins with a slash; the layout's metadataBase makes it absolute.
 */
export function pageMetadata({ title, description, path, ...sharing }: PageDescription): Metadata {
  const fullTitle = title === siteName ? title : `${title} · ${siteName}`
  const { card, images, types } = sharingTags(path, sharing)
  return {
    title: { absolute: fullTitle },
    description,
    alternates: { canonical: path, types: { ...feedTypes(path), ...types } },
    openGraph: {
      title: fullTitle,
      description,
      url: path,
      siteName,
      type: 'website',
      locale: 'en_US',
      ...(images && { images }),
    },
    twitter: { card, title: fullTitle, description, ...(images && { images }) },
  }
}
