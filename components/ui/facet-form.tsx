'use client'

import type { ReactNode } from 'react'
import { FacetOptions, type ShownFacet } from './facet-options'
import { SendForm } from './send-form'

export type FacetFormProps = {
  /** The path of the list; the form sends everything as its query. */
  action: string
  /** Its parameters with blanks between them, in the order of canonical addresses. */
  order: string
  facets: readonly ShownFacet[]
  /** How many filters are in force, shown on the phone's button. */
  active: number
  /** The field for words in this list, where it has one. */
  search?: { name: string; value: string; label: string }
  /** What the address holds besides filters and must keep: the sort. */
  keep?: readonly { name: string; value: string }[]
}

/**
 * The form of filters. It is a component of the browser only for the sake of its size: hundreds of choices are sent as values, and
 * not once more as elements.
 */
export function FacetForm({ action, order, facets, active, search, keep = [] }: FacetFormProps) {
  const unfolded = facets.some(({ open }) => open !== undefined)
  return (
    <details className="facets screen-only" open={unfolded}>
      <summary className="button w-full justify-center font-semibold">
        Filters{active > 0 && ` (${active} active)`}
      </summary>
      <form action={action} aria-label="Filters" autoComplete="off">
        <SendForm order={order} />
        {keep.map(({ name, value }) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {search && (
          <input
            type="search"
            name={search.name}
            defaultValue={search.value}
            aria-label={search.label}
            placeholder={search.label}
            className="field"
          />
        )}
        {facets.map((facet) => (
          <FacetFieldset key={facet.name} facet={facet}>
            <FacetOptions {...facet} />
            {facet.below}
          </FacetFieldset>
        ))}
        <div className="apply">
          <button type="submit" className="button w-full justify-center font-semibold">
            Apply
          </button>
        </div>
      </form>
    </details>
  )
}

/** A group of filters under its name; its fragment leads there. */
function FacetFieldset({ facet, children }: { facet: ShownFacet; children: ReactNode }) {
  const { name, legend, clearHref } = facet
  return (
    <fieldset id={`facet-${name}`} className="facet mt-3.5 pt-1 pb-1">
      <legend className="text-table font-[650]">{legend}</legend>
      {clearHref && (
        <a href={clearHref} className="facet-link facet-clear">
          clear<span className="sr-only"> {legend}</span>
        </a>
      )}
      {children}
    </fieldset>
  )
}
