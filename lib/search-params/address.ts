import { listEnd } from './cursor'
import type { Parameters, Value } from './parameter'
import { canonicalValues, type Filters, type ParsedParams } from './parse'

/** A list: what its files and the API call it, its path, and what its address may hold. */
export type List<P extends Parameters = Parameters> = {
  readonly name: string
  readonly path: string
  readonly parameters: P
}

/** Where a page begins, and which facet is unfolded, are no filters: they end with the first change. */
const places = ['after', 'before', 'around', 'more', 'find']

/** How a page looks: it changes no row. */
const looks = ['columns', 'density']

/** The canonical address: parameters in the list's order, values sorted, what is the default left out. */
export function listHref<P extends Parameters>(
  { path, parameters }: Pick<List<P>, 'path' | 'parameters'>,
  filters: Partial<Filters<P>>,
): string {
  const query = new URLSearchParams()
  for (const name of Object.keys(parameters)) {
    for (const value of valuesOf(filters[name])) {
      if (parameters[name]?.many || value !== parameters[name]?.fallback) query.append(name, String(value))
    }
  }
  const words = query.toString()
  return words ? `${path}?${words}` : path
}

/** The address after a change of some filters, from the first page. */
export function changedHref<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
  change: Partial<Filters<P>>,
): string {
  return listHref(list, { ...withoutPlace(filters), ...change })
}

/** The address without one value of a filter, or without the filter. */
export function removedHref<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
  name: keyof P & string,
  value?: Value,
): string {
  const rest = value === undefined ? [] : valuesOf(filters[name]).filter((other) => other !== value)
  return listHref(list, { ...withoutPlace(filters), [name]: rest })
}

/**
 * The address that sorts by a column: the other way round where it sorts by it already. `largestFirst`: numbers and dates
 * begin with the largest and the latest.
 */
export function sortHref<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
  column: string,
  largestFirst = false,
): string {
  const [current] = valuesOf(filters['sort'])
  const [first, other] = largestFirst ? [`-${column}`, column] : [column, `-${column}`]
  return listHref(list, { ...withoutPlace(filters), sort: current === first ? other : first })
}

/** How a list is sorted by a column, in the words of `aria-sort`; undefined where it is not. */
export function sortedBy(sort: string, column: string): 'ascending' | 'descending' | undefined {
  if (sort === column) return 'ascending'
  return sort === `-${column}` ? 'descending' : undefined
}

/** The address of the page that begins behind, or ends before, a place. */
export function placeHref<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
  place: 'after' | 'before',
  cursor: string | null,
): string | null {
  return cursor === null ? null : listHref(list, { ...withoutPlace(filters), [place]: cursor })
}

/** The address of the last page. */
export function lastHref<P extends Parameters>(list: List<P>, filters: Filters<P>): string {
  return listHref(list, { ...withoutPlace(filters), before: listEnd })
}

/** The address of a row in its list: on the page that holds it, also when the list has grown. */
export function rowHref<P extends Parameters>(list: List<P>, filters: Filters<P>, id: string): string {
  return rowHrefs(list, filters)(id)
}

/** The addresses of rows of one list, by their ids. */
export function rowHrefs<P extends Parameters>(list: List<P>, filters: Filters<P>): (id: string) => string {
  const hrefOf = placeHrefs(list, filters, 'around')
  return (id) => `${hrefOf(id)}#${id}`
}

/** The addresses of a list with its facets unfolded, one at a time, by their names. */
export function unfoldedHrefs<P extends Parameters>(
  list: List<P>,
  filters: Filters<P>,
): (facet: string) => string {
  return placeHrefs(list, filters, 'more')
}

/** Addresses that differ in the value of one parameter: what they have in common is made once. */
function placeHrefs<P extends Parameters>(list: List<P>, filters: Filters<P>, name: 'around' | 'more') {
  // No value has the sign = in an address, so this stands there once.
  const href = listHref(list, { ...withoutPlace(filters), [name]: 'x' })
  const [before = '', after = ''] = href.split(`${name}=x`)
  return (value: string) => `${before}${name}=${encodeURIComponent(value)}${after}`
}

/** How many filters are in force; sort, place and looks are none. */
export function activeFilters<P extends Parameters>(filters: Filters<P>): number {
  return Object.entries(filters)
    .filter(([name]) => name !== 'sort' && !places.includes(name) && !looks.includes(name))
    .reduce((sum, [, value]) => sum + valuesOf(value).length, 0)
}

function withoutPlace<P extends Parameters>(filters: Filters<P>): Partial<Filters<P>> {
  return without(filters, places)
}

/** A copy in which they have no value: to leave out what is not named takes ten times as long, and a page has many addresses. */
function without<P extends Parameters>(filters: Filters<P>, names: readonly string[]): Partial<Filters<P>> {
  const rest: Record<string, unknown> = { ...filters }
  for (const name of names) rest[name] = undefined
  return rest as Partial<Filters<P>>
}

function valuesOf(value: unknown): readonly Value[] {
  // Most parameters of most addresses.
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
  const values = [value].flat().filter((one) => typeof one === 'string' || typeof one === 'number')
  return Array.isArray(value) ? canonicalValues(values) : values
}

/** The canonical address of a list for search engines: its filters, not the place in it, nor how it looks. */
export function canonicalPath<P extends Parameters>(list: List<P>, filters: Filters<P>): string {
  return listHref(list, without(filters, [...places, ...looks]))
}

/** Where to go when a form sent empty fields and nothing is wrong: the same view at its canonical address. */
export function tidyHref<P extends Parameters>(list: List<P>, parsed: ParsedParams<P>): string | null {
  return parsed.hasEmpty && parsed.problems.length === 0 ? listHref(list, parsed.filters) : null
}

/** The parameters of a view that say which rows it has, and in which order: without the place of a page, nor how it looks. */
export function rowsQuery<P extends Parameters>(list: List<P>, filters: Filters<P>): string {
  return canonicalPath(list, filters).split('?')[1] ?? ''
}
