/**
 * Colours and fonts of every chart, as the site's own custom properties: an inline SVG follows the page into dark mode, and
 * standalone.ts swaps them for fixed values in a downloaded one.
 */
export const paint = {
  paper: 'var(--color-paper)',
  sheet: 'var(--color-sheet)',
  ink: 'var(--color-ink)',
  soft: 'var(--color-soft)',
  rule: 'var(--color-rule)',
  hair: 'var(--color-hair)',
  blue: 'var(--color-blue)',
  wash: 'var(--color-blue-wash)',
  con: 'var(--color-con)',
  serifItalic: 'var(--font-serif-italic)',
} as const

/** Text sizes in viewBox units. A chart is never shown smaller than 0.9 of its size, so 13.5 stays above 12 px. */
export const text = { tick: 13.5, label: 14, strong: 15 } as const

const averageGlyph = 0.56

/** Room a line of text takes, in viewBox units: an upper estimate, since nothing is measured when a chart is drawn. */
export function textWidth(words: string, size: number): number {
  return words.length * size * averageGlyph
}

/** The words as far as they fit, cut between words with an ellipsis. */
export function fitted(words: string, size: number, width: number): string {
  if (textWidth(words, size) <= width) return words
  const kept = words.split(' ')
  while (kept.length > 1 && textWidth(`${kept.join(' ')} …`, size) > width) kept.pop()
  return `${kept.join(' ')} …`
}
