import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { attribute } from './attributes'
import { escapeText } from './escape'

/** Elements without an end. */
const voids: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])

const plainTag = /^[a-z][a-z0-9]*$/

/** `withinHtml`: what it gives where all around it is written as HTML. */
type Component = ((props: Props) => ReactNode) & { withinHtml?: (props: Props) => ReactNode }

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

/**
 * The HTML of what components give. For parts of a page that need no script: React would send each of their elements twice, as
 * HTML and as data, and look after it in the browser. Texts and values are escaped; there is no way around that.
 * @throws Error for what HTML alone cannot be: a component of the browser, a promise, a handler, a style
 */
export function htmlOf(node: ReactNode): string {
  if (typeof node === 'string') return escapeText(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (isValidElement<Props>(node)) return elementHtml(node)
  if (Symbol.iterator in node) {
    let html = ''
    for (const child of node) html += htmlOf(child)
    return html
  }
  throw new Error('A promise cannot be written as HTML')
}

function elementHtml({ type, props }: ReactElement<Props>): string {
  if (typeof type === 'string') return hostHtml(type, props)
  if (type === (Fragment as unknown)) return htmlOf(props.children)
  if (typeof type !== 'function' || '$$typeof' in type || type.prototype?.isReactComponent)
    throw new Error('Only components of the server can be written as HTML')
  return htmlOf(((type as Component).withinHtml ?? (type as Component))(props))
}

function hostHtml(tag: string, props: Props): string {
  if (!plainTag.test(tag) || tag === 'script' || tag === 'style')
    throw new Error(`The element ${tag} is not written as HTML`)
  let attributes = ''
  for (const name in props) if (name !== 'children') attributes += attribute(name, props[name])
  if (voids.has(tag)) return `<${tag}${attributes}>`
  return `<${tag}${attributes}>${htmlOf(props.children)}</${tag}>`
}
