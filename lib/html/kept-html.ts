import type { ReactNode } from 'react'
import { htmlOf } from './html-of'

/** Goes with the answer: when the ledger has another edition, or others were asked for since, both are gone. */
const written = new WeakMap<object, Map<string, string>>()

/**
 * The HTML of a part that says nothing but what an answer holds which is remembered: written once for it. `name` tells parts of one
 * answer apart.
 */
export function keptHtml(answer: object, name: string, part: ReactNode): string {
  const parts = written.get(answer) ?? new Map<string, string>()
  written.set(answer, parts)
  const html = parts.get(name) ?? htmlOf(part)
  parts.set(name, html)
  return html
}
