import type { Size } from './types'

const elements = new Set(
  'svg g path rect circle line polyline polygon text tspan a title defs pattern'.split(' '),
)
const everywhere = new Set(
  'fill fill-opacity fill-rule stroke stroke-width stroke-dasharray stroke-linejoin stroke-linecap stroke-opacity opacity transform paint-order pointer-events'.split(
    ' ',
  ),
)
const textual = new Set(
  'x y dx dy text-anchor font-size font-weight font-style font-family dominant-baseline'.split(' '),
)
const own: Record<string, Set<string>> = {
  svg: new Set(['x', 'y', 'width', 'height', 'viewBox', 'overflow']),
  path: new Set(['d']),
  rect: new Set(['x', 'y', 'width', 'height', 'rx', 'ry']),
  circle: new Set(['cx', 'cy', 'r']),
  line: new Set(['x1', 'x2', 'y1', 'y2']),
  polyline: new Set(['points']),
  polygon: new Set(['points']),
  text: textual,
  tspan: textual,
  a: new Set(['href', 'aria-label']),
  pattern: new Set(['id', 'width', 'height', 'patternUnits', 'patternTransform']),
}
const geometry = new Set(
  'x y dx dy x1 x2 y1 y2 cx cy r rx ry d width height points transform stroke-width font-size'.split(' '),
)

export type SvgLabels = { id: string; title: string; description: string }

/**
 * The drawing inside `container` as one self-contained SVG. What is not on the lists above is left out, so no style, class, script
 * or handler can remain. Several charts side by side become nested SVGs, each at the place its `data-at="x,y"` wrapper names.
 */
export function cleanSvg(container: Element, size: Size, labels: SvgLabels): string {
  const surfaces = [...container.querySelectorAll('svg')].filter((svg) => !svg.parentElement?.closest('svg'))
  if (surfaces.length === 0) throw new Error(`The chart ${labels.id} drew nothing`)
  const body = surfaces
    .map((svg) => {
      const at = svg.closest('[data-at]')?.getAttribute('data-at')
      const inner = children(svg)
      if (!at) return inner
      const [x, y] = at.split(',')
      const place = `x="${x}" y="${y}" width="${svg.getAttribute('width')}" height="${svg.getAttribute('height')}"`
      return `<svg ${place} overflow="visible">${inner}</svg>`
    })
    .join('')
  // An image hides what is inside it from assistive technology; a drawing with links must stay a group.
  const role = body.includes('<a ') ? 'group' : 'img'
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" ` +
    `role="${role}" aria-labelledby="${labels.id}-t" aria-describedby="${labels.id}-d">` +
    `<title id="${labels.id}-t">${escapeText(labels.title)}</title>` +
    `<desc id="${labels.id}-d">${escapeText(labels.description)}</desc>${body}</svg>`
  )
}

function children(node: Element): string {
  return [...node.childNodes].map(serialise).join('')
}

function serialise(node: ChildNode): string {
  if (node.nodeType === 3) return escapeText(node.textContent ?? '')
  if (node.nodeType !== 1) return ''
  const element = node as Element
  const name = element.tagName.toLowerCase()
  if (!elements.has(name)) return ''
  const inner = children(element)
  const attributes = [...element.attributes].map((attribute) => keep(name, attribute)).join('')
  if (name === 'g' && (inner === '' || attributes === '')) return inner
  if ((name === 'defs' || name === 'title') && inner === '') return ''
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`
}

function keep(element: string, { name, value }: Attr): string {
  if (!everywhere.has(name) && !own[element]?.has(name)) return ''
  if (name === 'href' && !/^(\/|https?:\/\/|#)/.test(value)) return ''
  const rounded = geometry.has(name)
    ? value.replace(/-?\d+\.\d{3,}/g, (n) => String(Number(Number(n).toFixed(2))))
    : value
  return ` ${name}="${escapeText(rounded).replace(/"/g, '&quot;')}"`
}

export function escapeText(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
