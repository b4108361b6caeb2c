import { type List, listHref } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'

/** Where a page begins, and which facet is unfolded, end when a form is sent. */
const notKept = ['after', 'before', 'around', 'more', 'find']

/**
 * What a form has no field for and must send along: all parameters but those of its `fields`, as the canonical address has
 * them.
 */
export function kept<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
  fields: readonly (keyof P & string)[],
): { name: string; value: string }[] {
  const left = [...fields, ...notKept]
  const some = Object.fromEntries(
    Object.entries(filters).filter(([name]) => !left.includes(name)),
  ) as Partial<Filters<P>>
  const [, query = ''] = listHref(list, some).split('?')
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }))
}
