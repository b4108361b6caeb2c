'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { patchContent } from './patch-content'
import { useSentForm } from './use-sent-form'
import { contentOf, type PartProps } from './written-part'

type FacetFormProps = PartProps & {
  /** The path of the list; the form sends everything as its query. */
  action: string
  /** Its parameters with blanks between them, in the order of canonical addresses. */
  order: string
  /** How many filters are in force, shown on the phone's button. */
  active: number
  /** Whether the address unfolds one of the facets. */
  unfolded: boolean
}

/** The form of filters. Its fields are written as HTML; when they change they do so one by one, so that the focus stays. */
export function FacetForm({ action, order, active, unfolded, ...part }: FacetFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const content = contentOf(part)
  const [first] = useState(content)
  const shown = useRef(content)
  useLayoutEffect(() => {
    if (form.current && shown.current !== content) patchContent(form.current, content)
    shown.current = content
  }, [content])
  useSentForm(form, order)
  return (
    <details className="facets screen-only" open={unfolded}>
      <summary className="button w-full justify-center wide:w-auto wide:px-8 font-semibold">
        Filters{active > 0 && ` (${active} active)`}
      </summary>
      <form
        ref={form}
        action={action}
        aria-label="Filters"
        autoComplete="off"
        data-part={part.partId ?? undefined}
        dangerouslySetInnerHTML={{ __html: first }}
      />
    </details>
  )
}
