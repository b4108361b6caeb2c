import type { ReactNode } from 'react'
import { type FacetOption, FacetOptions, type ShownFacet } from './facet-options'

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

type FacetFieldsProps = {
  facets: readonly Facet[]
  /** The field for words in this list, where it has one. */
  search?: { name: string; value: string; label: string }
  /** What the address holds besides filters and must keep: the sort. */
  keep?: readonly { name: string; value: string }[]
}

/** The fields of a form of filters. */
export function FacetFields({ facets, search, keep = [] }: FacetFieldsProps) {
  return (
    <>
      <p className="sr-only">
        Each choice applies at once where scripts run, and by the button below where they do not.
      </p>
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
        <FacetFieldset key={facet.name} {...facet} />
      ))}
      <div className="apply">
        <button type="submit" className="button w-full justify-center font-semibold">
          Apply
        </button>
      </div>
    </>
  )
}

/** A group of filters under its name; its fragment leads there. */
function FacetFieldset(facet: Facet) {
  const { name, legend, clearHref, below } = facet
  return (
    <fieldset id={`facet-${name}`} className="facet mt-3.5 pt-1 pb-1">
      <legend className="text-table font-[650]">{legend}</legend>
      {clearHref && (
        <a href={clearHref} className="facet-link facet-clear">
          clear<span className="sr-only"> {legend}</span>
        </a>
      )}
      <FacetOptions {...shownOf(facet)} />
      {below}
    </fieldset>
  )
}

const shownAtFirst = 8

/** What of a facet its form shows: what is not seen is not sent to it. */
function shownOf({ name, legend, options, bars = false, folding }: Facet): ShownFacet {
  const most = bars ? Math.max(1, ...options.map(({ count }) => count ?? 0)) : null
  const isOpen = folding?.open === true
  const shown = bars || isOpen ? options.length : shownAtFirst
  const first = options.filter((option, index) => index < shown || option.checked)
  const rest = options.filter((option) => !first.includes(option))
  return {
    name,
    legend,
    options: first,
    ...(most !== null && { most }),
    ...(!folding && rest.length > 0 && { rest }),
    ...(isOpen && { open: { find: folding.find, more: folding.more, foldHref: folding.foldHref } }),
    ...(folding &&
      !isOpen &&
      (rest.length > 0 || folding.more) && {
        folded: { more: folding.more ? null : rest.length, moreHref: folding.moreHref },
      }),
  }
}
