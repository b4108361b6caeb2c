'use client'

import type { HTMLAttributes } from 'react'

export type WrittenTag = 'details' | 'div' | 'footer' | 'nav' | 'p' | 'table' | 'ul'

export type PartProps = {
  /** Under which name the page itself has the HTML; null where it comes as `html`. */
  partId: string | null
  html: string | null
}

/** Where lib/html/parts.ts has laid them by, in the server alone. */
const shared = globalThis as { blueLedgerParts?: ReadonlyMap<string, string> }

/** Parts that the page came with: they are shown again when somebody goes back to it. */
const found = new Map<string, string>()

/** A part of a page that stands in it as HTML and is not sent once more as data: the browser reads it where it stands. */
export function WrittenPart({
  as: Element,
  partId,
  html,
  ...attributes
}: HTMLAttributes<HTMLElement> & PartProps & { as: WrittenTag }) {
  const content = contentOf({ partId, html })
  return (
    <Element {...attributes} data-part={partId ?? undefined} dangerouslySetInnerHTML={{ __html: content }} />
  )
}

/** The HTML of a part. */
export function contentOf({ partId: id, html }: PartProps): string {
  if (id === null) return html ?? ''
  if (typeof document === 'undefined') return shared.blueLedgerParts?.get(id) ?? ''
  const known = found.get(id) ?? document.querySelector(`[data-part="${id}"]`)?.innerHTML ?? ''
  found.set(id, known)
  return known
}
