import { escapeText, escapeValue } from '@/lib/html/escape'

/** The parts of a card's page, as HTML. */
export type EmbedDocument = { title: string; permalink: string | null; main: string; foot: string }

/** A card as a page of its own: no script, one style sheet, and links that leave the frame. */
export function embedDocument({ title, permalink, main, foot }: EmbedDocument): string {
  const canonical = permalink ? `<link rel="canonical" href="${escapeValue(permalink)}">` : ''
  return (
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeText(title)}</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
    `<meta name="color-scheme" content="light dark">${canonical}<link rel="stylesheet" href="/embed/files/card.css"></head>` +
    `<body><main>${main}</main><footer>${foot}</footer></body></html>\n`
  )
}

/** A stored drawing for a card: its links leave the frame. */
export function embeddedDrawing(svg: string): string {
  return svg.replaceAll('<a href="', '<a target="_top" href="')
}
