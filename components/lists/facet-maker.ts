import type { Facet } from '@/components/ui/facet-fields'
import type { FacetValue } from '@/lib/queries/lists/facet-values'
import { changedHref, type List, removedHref, unfoldedHrefs } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'
import type { ViewParameters } from '@/lib/search-params/view'
import { facetOptions } from './facets-of'

export type FacetSettings = Pick<Facet, 'bars' | 'below'> & {
  /** Labels of categories. */
  words?: Readonly<Record<string, string>>
  /** The order in which categories have a meaning of their own. */
  order?: readonly string[]
  /** The query gives the most frequent values only, unless the facet is unfolded. */
  shortened?: boolean
}

/**
 * Makes the facets of a page. Values that match nothing are left out unless chosen, and so is a facet with a single value
 * to choose, which is no choice.
 */
export function facetMaker<P extends Parameters & ViewParameters>(list: List<P>, filters: Filters<P>) {
  const view = filters as unknown as Filters<ViewParameters>
  const moreHref = unfoldedHrefs(list, filters)
  const foldHref = changedHref(list, filters, {})
  return (
    name: keyof P & string,
    legend: string,
    values: readonly FacetValue[],
    settings: FacetSettings = {},
  ): Facet[] => {
    const { words = {}, order, shortened = false, bars, below } = settings
    const chosen = [filters[name] as unknown].flat().map(String)
    const open = view.more === name
    const find = open ? (view.find ?? '') : ''
    const options = facetOptions(inOrder(values, order), chosen, words)
    const held = options.filter(({ checked }) => checked)
    if (options.length < 2 && held.length === 0 && !below && !open) return []
    const here = `#facet-${name}`
    return [
      {
        name,
        legend,
        options: options.filter(({ label, checked }) => shortened || checked || has(label, find)),
        clearHref: held.length > 0 ? removedHref(list, filters, name) : null,
        ...(bars && { bars }),
        ...(below !== undefined && { below }),
        folding: {
          open,
          find,
          more: shortened && values.length >= (open ? 200 : 10),
          moreHref: moreHref(name) + here,
          foldHref: foldHref + here,
        },
      },
    ]
  }
}

function inOrder(values: readonly FacetValue[], order: readonly string[] | undefined): FacetValue[] {
  if (!order) return [...values]
  return [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
}

const has = (label: string, find: string) => label.toLowerCase().includes(find.toLowerCase())
