import type { ReactNode } from 'react'
import { FacetOptions } from './facet-options'

export type FacetOption = {
  value: string
  label: string
  /** A word beside the label: `and subsidiaries`. */
  note?: string | undefined
  /** How many records match with this option; null where that is not counted. */
  count: number | null
  checked: boolean
}

export type Facet = { name: string; legend: string; options: readonly FacetOption[] }

type FacetsProps = {
  /** The path of the list; the form sends everything as its query. */
  action: string
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
export function Facets({ action, facets, active, search, keep = [], children }: FacetsProps) {
  return (
    <details className="facets screen-only">
      <summary className="button w-full justify-center font-semibold">
        Filters{active > 0 && ` (${active} active)`}
      </summary>
      <form action={action} aria-label="Filters">
        {keep.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
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
          <FacetFieldset key={facet.name} legend={facet.legend}>
            <FacetOptions name={facet.name} options={facet.options} />
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

/** A group of filters under its name. */
export function FacetFieldset({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="facet mt-3.5 pt-1 pb-2">
      <legend className="text-table font-[650]">{legend}</legend>
      {children}
    </fieldset>
  )
}
