import { escapeValue } from '@/lib/html/escape'
import { bodyInWords, type ShareCard } from '@/lib/sharing/share-card'
import { type EmbeddedKind, embedPath } from '@/lib/sharing/shared-kinds'

/** In CSS pixels. */
export type FrameSize = { width: number; height: number }

/** How wide a card is where nobody says otherwise: a column of text, and of a chart so much that its own labels can be read. */
const usualWidth = { words: 600, chart: 760 }
const narrowest = 220
const longestTitle = 120

/** From this width on a card shows the drawing for a wide column. */
const widestPhone = 640

/** What a frame lets its card do: be left by a click. */
const sandbox = 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'

/**
 * The size of a card's frame. A frame cannot grow with what is in it unless a script says so, so its height is an upper estimate; what
 * does not fit scrolls.
 */
export function frameSize(card: ShareCard, most: Partial<FrameSize> = {}): FrameSize {
  const usual = card.body.as === 'chart' ? usualWidth.chart : usualWidth.words
  const width = Math.min(most.width ?? usual, usual)
  const height = Math.ceil(heightOf(card, Math.max(width, narrowest)))
  return { width, height: Math.min(most.height ?? height, height) }
}

function heightOf({ body, lines }: ShareCard, width: number): number {
  const column = width - 38
  const rows = (text: string, letter: number) => Math.ceil((Math.min(text.length, 720) * letter) / column)
  const around = 110 + lines.reduce((sum, line) => sum + 6 + 20 * rows(line, 7.4), 12)
  const words = bodyInWords(body)
  if (body.as === 'quote') return around + 30 * rows(`${words}  `, words.length > 260 ? 8.6 : 10.2)
  if (body.as === 'number') return around + 54 + 28 * rows(body.title, 11.5)
  if (body.as === 'name') return around + 28 * rows(words, 11.5)
  const { size } = width >= widestPhone ? body.wide : body.phone
  return around + 28 * rows(body.title, 11.5) + 10 + (column * size.height) / size.width
}

/** The HTML by which another site shows a card. */
export function embedCode(
  kind: EmbeddedKind,
  card: ShareCard,
  site: string,
  { width, height }: FrameSize = frameSize(card),
): string {
  const idOrSlug = card.path.split('/').at(-1) ?? ''
  const title = `Blue Ledger: ${bodyInWords(card.body).slice(0, longestTitle)}`
  const attributes = {
    src: `${site}${embedPath(kind, idOrSlug)}`,
    width,
    height,
    title,
    loading: 'lazy',
    frameborder: 0,
    sandbox,
  }
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeValue(String(value))}"`,
  )
  return `<iframe${written.join('')}></iframe>`
}
