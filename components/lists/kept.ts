import { type List, listHref } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import type { Filters } from '@/lib/search-params/parse'

/** What a form of filters has no field for and must send along: these parameters as the canonical address has them. */
export function kept<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
  names: readonly (keyof P & string)[],
): { name: string; value: string }[] {
  const some = Object.fromEntries(names.map((name) => [name, filters[name]])) as Partial<Filters<P>>
  const [, query = ''] = listHref(list, some).split('?')
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }))
}
