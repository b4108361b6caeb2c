import type { ParamProblem } from '@/lib/search-params/parse'
import type { FacetValue } from './facet-values'
import type { PagePlace } from './page'

/** A page of a list, with counts of what further filters would leave. */
export type ListAnswer<Filters, Row, Facet extends string> = {
  /** The filters that apply: what was not found is left out. */
  filters: Filters
  problems: readonly ParamProblem[]
  page: PagePlace
  rows: readonly Row[]
  facets: Record<Facet, FacetValue[]>
  /** What was searched instead of what was typed. */
  corrected: string | null
}
