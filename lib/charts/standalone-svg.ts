import { escapeText } from './clean-svg'
import { lines } from './labels'
import type { Head, Size } from './types'

/** The palette of app/globals.css: light and dark. */
export const palette = {
  paper: ['#fbfaf6', '#101316'],
  sheet: ['#ffffff', '#161a1f'],
  ink: ['#16191d', '#e9e8e4'],
  soft: ['#4e555e', '#a2a9b2'],
  rule: ['#d8dce3', '#333a43'],
  hair: ['#e8eaee', '#252b32'],
  blue: ['#1d4f91', '#8db7f2'],
  'blue-wash': ['#e9eff8', '#1a2533'],
  con: ['#a3231b', '#f0938b'],
} as const satisfies Record<string, readonly [string, string]>

const colours: Readonly<Record<string, readonly [string, string]>> = palette
const sans = "'Public Sans',system-ui,sans-serif"
const serif = "'Source Serif 4',Georgia,serif"

/**
 * A stored drawing as a picture that stands on its own: title above, source below, and its colours written out, light as
 * attributes (which every program reads) and dark in a style block (which browsers follow).
 */
export function standaloneSvg(svg: string, size: Size, head: Head, origin: string): string {
  const title = lines(head.title, Math.floor(size.width / 11))
  const source = lines(`${head.source}. ${origin}`, Math.floor(size.width / 7.6))
  const [edge, top] = [16, 24 + title.length * 26]
  const width = size.width + 2 * edge
  const height = top + size.height + source.length * 17 + 32
  const inner = svg.replace(/^<svg [^>]*>/, '').replace(/<\/svg>$/, '')
  const open = svg.slice(0, svg.indexOf('>') + 1)
  const body =
    `<rect width="${width}" height="${height}" fill="var(--color-paper)"/>` +
    block(
      title,
      edge,
      34,
      26,
      `font-family="${serif}" font-size="21" font-weight="620" fill="var(--color-ink)"`,
    ) +
    `<svg x="${edge}" y="${top}" width="${size.width}" height="${size.height}" overflow="visible">${inner}</svg>` +
    block(source, edge, top + size.height + 26, 17, 'font-size="13" fill="var(--color-soft)"')
  const framed = open
    .replace(
      /viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
      `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    )
    .replace(/>$/, ` font-family="${sans}">`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${framed}<style>${darkRules()}</style>${resolve(body, origin)}</svg>\n`
}

function block(words: string[], x: number, y: number, leading: number, attributes: string): string {
  return words
    .map(
      (line, index) => `<text x="${x}" y="${y + index * leading}" ${attributes}>${escapeText(line)}</text>`,
    )
    .join('')
}

/** Custom properties become light colours, with a class that the dark rules can take hold of; links become absolute. */
function resolve(body: string, origin: string): string {
  return body
    .replace(/<[a-z]+ [^>]*>/g, (tag) => {
      const classes = [...tag.matchAll(/(fill|stroke)="var\(--color-([a-z-]+)\)"/g)].map(
        (m) => `${m[1]}-${m[2]}`,
      )
      const coloured = tag.replace(
        /var\(--color-([a-z-]+)\)/g,
        (_, name: string) => colours[name]?.[0] ?? '#000',
      )
      return classes.length > 0 ? coloured.replace(/^<[a-z]+/, `$& class="${classes.join(' ')}"`) : coloured
    })
    .replace(/var\(--font-serif-italic\)/g, serif)
    .replace(/ href="\//g, ` href="${origin}/`)
}

function darkRules(): string {
  const rules = Object.entries(palette).flatMap(([name, [, dark]]) =>
    ['fill', 'stroke'].map((property) => `.${property}-${name}{${property}:${dark}}`),
  )
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`
}
