import { settings } from '@/lib/settings'
import { pictureSize } from './picture/size'
import { picturePath } from './shared-kinds'

export type SharingTags = {
  /** What the picture at the page's address and `/og.png` shows, in words; absent where the page has none. */
  picture?: string
}

/** The tags by which other sites show a page: its picture, and where oEmbed answers for it. */
export function sharingTags(path: string, { picture }: SharingTags) {
  if (picture === undefined) return { card: 'summary' as const }
  const url = encodeURIComponent(`${settings.siteUrl}${path}`)
  return {
    card: 'summary_large_image' as const,
    images: [{ url: picturePath(path), ...pictureSize, alt: picture, type: 'image/png' }],
    types: {
      'application/json+oembed': [{ url: `/oembed?format=json&url=${url}`, title: 'oEmbed, JSON' }],
      'text/xml+oembed': [{ url: `/oembed?format=xml&url=${url}`, title: 'oEmbed, XML' }],
    },
  }
}
