import type { ReactNode } from 'react'
import { FacetForm } from './facet-form'
import { type Kept, writtenPart } from './written'

type FacetsProps = {
  /** The path of the list; the form sends everything as its query. */
  action: string
  /** The parameters of the list, in the order of canonical addresses. */
  order: readonly string[]
  /** How many filters are in force. */
  active: number
  /** Whether the address unfolds one of the facets. */
  unfolded?: boolean
  kept?: Kept | undefined
  /** The fields of the form. */
  children: ReactNode
}

/** Filters as a GET form: works without JavaScript, and the address holds all of it. */
export function Facets({ order, unfolded = false, kept, children, ...form }: FacetsProps) {
  return <FacetForm {...form} order={order.join(' ')} unfolded={unfolded} {...writtenPart(children, kept)} />
}
