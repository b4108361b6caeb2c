import type { ReactNode } from 'react'
import { htmlOf } from './html-of'

/** Goes with the answer: when the ledger has another edition, or others were asked for since, both are gone. */
const written = new WeakMap<object, string>()

/** The HTML of the one part that says nothing but what an answer holds which is remembered: written once for it. */
export function keptHtml(answer: object, part: ReactNode): string {
  const html = written.get(answer) ?? htmlOf(part)
  written.set(answer, html)
  return html
}
