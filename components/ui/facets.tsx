import type { ReactNode } from 'react'
import { FacetForm, type FacetFormProps } from './facet-form'
import type { FacetOption, ShownFacet } from './facet-options'

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

type FacetsProps = Omit<FacetFormProps, 'order' | 'facets'> & {
  /** The parameters of the list, in the order of canonical addresses. */
  order: readonly string[]
  facets: readonly Facet[]
}

/** Filters as a GET form: works without JavaScript, and the address holds all of it. */
export function Facets({ order, facets, ...form }: FacetsProps) {
  return <FacetForm order={order.join(' ')} facets={facets.map(shownOf)} {...form} />
}

const shownAtFirst = 8

/** What of a facet its form shows: what is not seen is not sent to it. */
function shownOf({ options, bars = false, folding, ...facet }: Facet): ShownFacet {
  const most = bars ? Math.max(1, ...options.map(({ count }) => count ?? 0)) : null
  const isOpen = folding?.open === true
  const shown = bars || isOpen ? options.length : shownAtFirst
  const first = options.filter((option, index) => index < shown || option.checked)
  const rest = options.filter((option) => !first.includes(option))
  return {
    ...facet,
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
