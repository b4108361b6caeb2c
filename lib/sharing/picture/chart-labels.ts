import { palette } from '@/lib/sharing/palette'

/** A text of a drawing, where it stands: `x` and `y` of its anchor on the base line, in units of the drawing. */
export type Label = {
  text: string
  x: number
  y: number
  size: number
  anchor: 'start' | 'middle' | 'end'
  fill: string
  bold: boolean
  italic: boolean
}

type Attributes = Readonly<Record<string, string>>
type Level = { name: string; x: number; y: number; attributes: Attributes; turned: boolean }

const tag = /<(\/?)([a-z]+)((?:\s[\w-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gi
const fromEntity: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }

/**
 * A stored drawing (as lib/charts/clean-svg.ts writes it) in two: its shapes, with colours written out, and its texts. What makes
 * pictures of shapes has no fonts; it sets texts itself.
 */
export function splitDrawing(svg: string): { shapes: string; labels: Label[] } {
  const shapes = svg
    .replace(/<(text|title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/var\(--color-([a-z-]+)\)/g, (_, name: string) => colour(name))
  return { shapes, labels: labelsOf(svg) }
}

function colour(name: string): string {
  return Object.entries(palette).find(([known]) => known === name)?.[1][0] ?? '#000'
}

function labelsOf(svg: string): Label[] {
  const levels: Level[] = []
  const labels: Label[] = []
  for (const [, closing, name, attributes = '', closed, text] of svg.matchAll(tag)) {
    if (text !== undefined) {
      const label = labelOf(levels, text)
      if (label) labels.push(label)
    } else if (closing) levels.pop()
    else if (name && !closed) levels.push(levelOf(levels, name, attributesOf(attributes)))
  }
  return labels
}

function attributesOf(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
}

/** Where an element's own coordinates begin, and what its texts inherit. */
function levelOf(levels: readonly Level[], name: string, own: Attributes): Level {
  const outer = levels.at(-1) ?? { x: 0, y: 0, attributes: {}, turned: false }
  const [, dx = '0', dy = '0'] =
    /^translate\(\s*(-?[\d.]+)[\s,]*(-?[\d.]+)?\s*\)$/.exec(own['transform'] ?? '') ?? []
  const moved = name === 'svg' && levels.length > 0
  return {
    name,
    x: outer.x + Number(dx) + (moved ? Number(own['x'] ?? 0) : 0),
    y: outer.y + Number(dy) + (moved ? Number(own['y'] ?? 0) : 0),
    attributes: { ...outer.attributes, ...own },
    turned: outer.turned || (own['transform'] !== undefined && !own['transform'].startsWith('translate')),
  }
}

function labelOf(levels: readonly Level[], text: string): Label | null {
  const level = levels.at(-1)
  if (!level || level.turned || (level.name !== 'text' && level.name !== 'tspan')) return null
  const { attributes } = level
  const words = text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => fromEntity[entity] ?? entity).trim()
  if (words === '') return null
  const size = Number.parseFloat(attributes['font-size'] ?? '') || 14
  const anchor = attributes['text-anchor']
  const fill = attributes['fill'] ?? 'ink'
  return {
    text: words,
    x: level.x + lengthOf(attributes['x'], size) + lengthOf(attributes['dx'], size),
    y: level.y + lengthOf(attributes['y'], size) + lengthOf(attributes['dy'], size),
    size,
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    fill: /^var\(--color-([a-z-]+)\)$/.exec(fill)?.[1] ? colour(fill.slice(12, -1)) : palette.ink[0],
    bold: Number(attributes['font-weight'] ?? 400) > 500 || attributes['font-weight'] === 'bold',
    italic: attributes['font-style'] === 'italic',
  }
}

/** A length in units of the drawing: plain, in pixels, or in the text's own size (`0.71em`). */
function lengthOf(value: string | undefined, size: number): number {
  const number = Number.parseFloat(value ?? '')
  if (Number.isNaN(number)) return 0
  return value?.endsWith('em') ? number * size : number
}
