import { escapeValue } from './escape'

/** What React calls otherwise than HTML, as far as parts of pages that are written as HTML use it. */
const names: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['htmlFor', 'for'],
  ['defaultValue', 'value'],
  ['defaultChecked', 'checked'],
  ['dateTime', 'datetime'],
  ['colSpan', 'colspan'],
  ['rowSpan', 'rowspan'],
  ['tabIndex', 'tabindex'],
  ['inputMode', 'inputmode'],
  ['autoComplete', 'autocomplete'],
  ['strokeWidth', 'stroke-width'],
  ['strokeDasharray', 'stroke-dasharray'],
  ['strokeLinejoin', 'stroke-linejoin'],
  ['paintOrder', 'paint-order'],
  ['textAnchor', 'text-anchor'],
  ['fontFamily', 'font-family'],
  ['fontStyle', 'font-style'],
  ['fontSize', 'font-size'],
  ['fontWeight', 'font-weight'],
  ['vectorEffect', 'vector-effect'],
  ['viewBox', 'viewBox'],
])

/** Attributes of which only the presence counts. `download` may have a value as well. */
const switches: ReadonlySet<string> = new Set([
  'checked',
  'disabled',
  'download',
  'hidden',
  'open',
  'required',
  'selected',
])

/** Attributes that run script, or that our Content-Security-Policy refuses. */
const refused = /^(on|style$)/i

/** Attributes that lead somewhere. React refuses such addresses too. */
const leading: ReadonlySet<string> = new Set(['href', 'src', 'action'])
const runsScript = (address: string) => /^javascript:/i.test(address.replace(/[\0- ]/g, ''))

const plainName = /^(aria-|data-)?[a-z0-9-]+$/

const known = new Map<string, string>()

/** An attribute with the blank before it; empty where its value means that it is absent. */
export function attribute(prop: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  const name = known.get(prop) ?? nameOf(prop)
  if (typeof value === 'boolean') {
    if (name.startsWith('aria-') || name.startsWith('data-')) return ` ${name}="${value}"`
    if (!switches.has(name)) throw new Error(`HTML has no attribute ${prop} that is on or off`)
    return value ? ` ${name}=""` : ''
  }
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint')
    throw new Error(`HTML cannot hold this value of ${prop}`)
  const text = String(value)
  if (leading.has(name) && runsScript(text)) throw new Error(`HTML is not written with the address ${text}`)
  return ` ${name}="${escapeValue(text)}"`
}

/** @throws Error for what stands in no list: a wrong name would be lost without anybody noticing */
function nameOf(prop: string): string {
  const name = names.get(prop) ?? prop
  if (refused.test(prop) || !(names.has(prop) || plainName.test(prop)))
    throw new Error(`HTML is not written with the attribute ${prop}`)
  known.set(prop, name)
  return name
}
