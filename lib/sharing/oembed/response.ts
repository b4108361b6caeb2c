import { embedCode, type FrameSize, frameSize } from '@/lib/sharing/embed/code'
import { pictureSize } from '@/lib/sharing/picture/size'
import { bodyInWords, type ShareCard } from '@/lib/sharing/share-card'
import { isEmbedded, picturePath, type SharedKind } from '@/lib/sharing/shared-kinds'

/** How long a consumer may keep an answer, in seconds. */
const cacheAge = 3600

const longestTitle = 300

/** An answer as oEmbed 1.0 has it: `rich` with a frame to show, or a `link`. */
export type OEmbed = Readonly<Record<string, string | number>>

/**
 * What oEmbed says of a record. No more than `most`, in pixels, is taken for the frame and its picture.
 * @param site the site's address, without a slash at the end
 */
export function oembedOf(kind: SharedKind, card: ShareCard, site: string, most: Partial<FrameSize>): OEmbed {
  const shared = {
    version: '1.0',
    title: bodyInWords(card.body).slice(0, longestTitle),
    provider_name: 'Blue Ledger',
    provider_url: site,
    ...(kind === 'evidence' && card.lines[0] && { author_name: card.lines[0] }),
    cache_age: cacheAge,
    ...thumbnail(card, site, most),
  }
  if (!isEmbedded(kind)) return { type: 'link', ...shared }
  const size = frameSize(card, most)
  return { type: 'rich', ...shared, html: embedCode(kind, card, site, size), ...size }
}

/** The picture, where it is not larger than allowed: it has but one size. */
function thumbnail({ path }: ShareCard, site: string, most: Partial<FrameSize>) {
  const { width, height } = pictureSize
  if ((most.width ?? width) < width || (most.height ?? height) < height) return {}
  return {
    thumbnail_url: `${site}${picturePath(path)}`,
    thumbnail_width: width,
    thumbnail_height: height,
  }
}

/** The same as XML. */
export function oembedXml(answer: OEmbed): string {
  const parts = Object.entries(answer).map(
    ([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${parts.join('')}</oembed>\n`
}

/** A text for XML 1.0, which cannot hold every character, not even escaped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
