import { z } from 'zod'
import type { List } from './address'
import type { ManyParameter, OneParameter, Parameters } from './parameter'
import { choices, text } from './parameter'

/** How close the rows of a table stand. */
export type Density = 'usual' | 'close'

/** What the address of a page of a list holds besides what is asked of the list: how it looks, and which facet is unfolded. */
export type ViewParameters = {
  readonly columns: ManyParameter<string>
  readonly density: OneParameter<Density, 'usual'>
  readonly more: OneParameter<string, null>
  readonly find: OneParameter<string, null>
}

const density: ViewParameters['density'] = {
  many: false,
  schema: z.enum(['usual', 'close'], { error: 'may be close, or left out' }),
  fallback: 'usual',
}

const opened = (facets: readonly string[]): ViewParameters['more'] => ({
  many: false,
  schema: z.string().refine((name) => facets.includes(name), `may be ${facets.join(', ')}`),
  fallback: null,
})

/** A list as its page has it. `columns`: those that may be chosen; `facets`: those that may be unfolded. */
export function pageOf<P extends Parameters, const C extends string>(
  list: List<P>,
  columns: readonly C[],
  facets: readonly (keyof P & string)[],
): List<P & ViewParameters> & { readonly columns: readonly C[] } {
  const parameters = {
    ...list.parameters,
    columns: choices(columns),
    density,
    more: opened(facets),
    find: text(),
  }
  return { ...list, columns, parameters }
}
