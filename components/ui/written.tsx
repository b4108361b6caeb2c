import type { HTMLAttributes, ReactNode } from 'react'
import { htmlOf } from '@/lib/html/html-of'
import { keptHtml } from '@/lib/html/kept-html'
import { layBy } from '@/lib/html/parts'
import { WrittenPart } from './written-part'

type WrittenProps = HTMLAttributes<HTMLElement> & {
  as: 'div' | 'footer' | 'nav' | 'p' | 'table' | 'ul'
  /** The answer that is written, where it is one that is remembered and the content says nothing else. */
  answer?: object | undefined
  children: ReactNode
}

/**
 * An element whose content is plain HTML: rows of a table, words, links. It reads like any other, and costs a small part of it: nothing
 * of it is sent once more as data, or looked after by script. What needs script, or the focus while others change, stands outside of it.
 */
export function Written({ as, answer, children, ...attributes }: WrittenProps) {
  const html = answer ? keptHtml(answer, children) : htmlOf(children)
  const partId = layBy(html)
  return <WrittenPart as={as} partId={partId} html={partId === null ? html : null} {...attributes} />
}
