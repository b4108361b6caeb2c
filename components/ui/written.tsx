import type { HTMLAttributes, ReactNode } from 'react'
import { htmlOf } from '@/lib/html/html-of'
import { keptHtml } from '@/lib/html/kept-html'
import { layBy } from '@/lib/html/parts'
import { WrittenPart, type WrittenTag } from './written-part'

/** An answer that is remembered and holds all that a part of a page says: then the part is written once for it, under this name. */
export type Kept = { answer: object; as: string }

type WrittenProps = HTMLAttributes<HTMLElement> & {
  as: WrittenTag
  kept?: Kept | undefined
  children: ReactNode
}

/**
 * An element whose content is plain HTML: rows of a table, words, links. It reads like any other, and costs a small part of it: nothing
 * of it is sent once more as data, or looked after by script. What needs script, or the focus while others change, stands outside of it.
 */
export function Written({ as, kept, children, ...attributes }: WrittenProps) {
  return <WrittenPart as={as} {...writtenPart(children, kept)} {...attributes} />
}

/** Within a part that is written it is an element like the others. */
Written.withinHtml = function WithinWritten({ as: Element, kept: _, ...rest }: WrittenProps) {
  return <Element {...rest} />
}

/** What a component of the browser gets of a part that is written here. */
export function writtenPart(content: ReactNode, kept?: Kept) {
  const html = kept ? keptHtml(kept.answer, kept.as, content) : htmlOf(content)
  const partId = layBy(html)
  return { partId, html: partId === null ? html : null }
}
