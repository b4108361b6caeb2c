import { decodeEntities } from './html-entities'

/** Elements of which nothing is read, and what is in them is no markup. */
const raw = 'script|style|noscript|iframe|noembed|noframes|xmp|title|textarea'
/** Elements with markup of which nothing is read. */
const unread = new Set([
  'template',
  'svg',
  'math',
  'object',
  'audio',
  'video',
  'canvas',
  'select',
  'datalist',
])
/** Elements that stand in a line of text and do not break it. */
const inline = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label mark math meter nobr output picture q rp rt ruby s samp slot small source span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
)
const cells = new Set(['td', 'th'])

/**
 * The text of a page as a reader has it: without markup, scripts and styles, each block on a line of its own. Reads from left to right
 * once, so that no page can make it slow; it fetches and runs nothing.
 */
export function htmlText(html: string): string {
  const parts: string[] = []
  let at = 0
  let unreadIn: { name: string; depth: number } | null = null
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    if (!unreadIn) parts.push(decodeEntities(html.slice(at, open)))
    const tag = readTag(html, open)
    at = tag.end
    if (tag.name === null) {
      if (!unreadIn) parts.push(tag.text)
      continue
    }
    if (unreadIn) {
      if (tag.name === unreadIn.name && !tag.empty) unreadIn.depth += tag.closes ? -1 : 1
      if (unreadIn.depth === 0) unreadIn = null
      continue
    }
    if (!tag.closes && rawElement.test(tag.name)) at = behindRaw(html, tag.name, at)
    else if (!tag.closes && !tag.empty && unread.has(tag.name)) unreadIn = { name: tag.name, depth: 1 }
    parts.push(breakOf(tag.name))
  }
  if (!unreadIn) parts.push(decodeEntities(html.slice(at)))
  return parts.join('')
}

const rawElement = new RegExp(`^(?:${raw})$`)

function breakOf(name: string): string {
  if (inline.has(name)) return ''
  return cells.has(name) ? '\t' : '\n'
}

type Tag = { end: number; closes: boolean; empty: boolean } & (
  | { name: string }
  /** A comment, a declaration, or a sign that opens nothing: then it is text. */
  | { name: null; text: string }
)

const tagName = /([a-zA-Z][^\s/>]*)/y

/** Reads what begins with the `<` at `open`. */
function readTag(html: string, open: number): Tag {
  const none = { name: null, text: '', closes: false, empty: false } as const
  if (html.startsWith('<!--', open)) return { ...none, end: behind(html, '-->', open + 2) }
  if (html[open + 1] === '!' || html[open + 1] === '?') return { ...none, end: behind(html, '>', open) }
  const closes = html[open + 1] === '/'
  tagName.lastIndex = open + (closes ? 2 : 1)
  const name = tagName.exec(html)?.[1]?.toLowerCase()
  if (name === undefined)
    return closes ? { ...none, end: behind(html, '>', open) } : { ...none, text: '<', end: open + 1 }
  const end = endOfTag(html, tagName.lastIndex)
  return { name, closes, empty: html[end - 2] === '/', end }
}

/** Behind the `>` of a tag, which values in quotation marks may hold too. */
function endOfTag(html: string, from: number): number {
  let mark = ''
  for (let at = from; at < html.length; at++) {
    const character = html[at] ?? ''
    if (mark) {
      if (character === mark) mark = ''
    } else if (character === '>') return at + 1
    else if ((character === '"' || character === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at)))
      mark = character
  }
  return html.length
}

function behind(html: string, words: string, from: number): number {
  const at = html.indexOf(words, from)
  return at < 0 ? html.length : at + words.length
}

/** Behind the closing tag of an element whose content is no markup. */
function behindRaw(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  return found ? endOfTag(html, closing.lastIndex) : html.length
}
