import type { ReactNode } from 'react'
import { FacetOptions } from './facet-options'
import { SendForm } from './send-form'

export type FacetOption = {
  value: string
  label: string
  /** A word beside the label: `and subsidiaries`. */
  note?: string | undefined
  /** How many records match with this option; null where that is not counted. */
  count: number | null
  checked: boolean
}

export type Facet = {
  name: string
  legend: string
  /** All that can be chosen, those first that are shown while the facet is folded. */
  options: readonly FacetOption[]
  /** Where the address without any of its values is; null where none is chosen. */
  clearHref?: string | null
  /** Draws the counts as bars: sizes, years. */
  bars?: boolean
  /** There are more values than `options` has, or words narrow them: then it is unfolded by the address. */
  folding?: { open: boolean; more: boolean; find: string; moreHref: string; foldHref: string }
  /** Further fields below its options: a range. */
  below?: ReactNode
}

type FacetsProps = {
  /** The path of the list; the form sends everything as its query. */
  action: string
  /** Its parameters, in the order of canonical addresses. */
  order: readonly string[]
  facets: readonly Facet[]
  /** How many filters are in force, shown on the phone's button. */
  active: number
  /** The field for words in this list, where it has one. */
  search?: { name: string; value: string; label: string } | undefined
  /** What the address holds besides filters and must keep: the sort. */
  keep?: readonly { name: string; value: string }[]
  /** Further fieldsets: ranges of years, choices. */
  children?: ReactNode
}

/** Filters as a GET form: works without JavaScript, and the address holds all of it. */
export function Facets({ action, order, facets, active, search, keep = [], children }: FacetsProps) {
  const unfolded = facets.some(({ folding }) => folding?.open)
  return (
    <details className="facets screen-only" open={unfolded}>
      <summary className="button w-full justify-center font-semibold">
        Filters{active > 0 && ` (${active} active)`}
      </summary>
      <form action={action} aria-label="Filters" autoComplete="off">
        <SendForm order={order.join(' ')} />
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
        {facets.map(({ name, legend, clearHref, below, ...options }) => (
          <FacetFieldset key={name} id={`facet-${name}`} legend={legend} clearHref={clearHref}>
            <FacetOptions name={name} legend={legend} {...options} />
            {below}
          </FacetFieldset>
        ))}
        {children}
        <div className="apply">
          <button type="submit" className="button w-full justify-center font-semibold">
            Apply
          </button>
        </div>
      </form>
    </details>
  )
}

type FacetFieldsetProps = {
  /** The fragment that leads here. */
  id?: string
  legend: string
  clearHref?: string | null | undefined
  children: ReactNode
}

/** A group of filters under its name. */
export function FacetFieldset({ id, legend, clearHref, children }: FacetFieldsetProps) {
  return (
    <fieldset id={id} className="facet mt-3.5 pt-1 pb-1">
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
