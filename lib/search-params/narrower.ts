import { z } from 'zod'
import { changedHref, type List, listHref } from './address'
import { agenciesList } from './agencies'
import { companiesList } from './companies'
import { contractsList } from './contracts'
import { evidenceList } from './evidence'
import type { Parameters } from './parameter'
import { parseParams, type RawParams } from './parse'
import { partnershipsList } from './partnerships'
import { searchAddress } from './search'

/** A narrower question: what it adds, and its address. */
export type Narrower = { name: string; value: string; href: string }

/** They change how a page looks and no row. */
const looks = ['columns', 'density', 'more']

/**
 * Narrower questions than an address asks of a list: all of its filters, and one value more of the first filter with few
 * values that it does not use yet.
 */
export function narrowerQuestions<P extends Parameters>(list: List<P>, raw: RawParams): Narrower[] {
  const { filters } = parseParams<Parameters>(list.parameters, raw)
  for (const [name, { many, schema }] of Object.entries<Parameters[string]>(list.parameters)) {
    const used = filters[name]
    if (
      looks.includes(name) ||
      !many ||
      !(schema instanceof z.ZodEnum) ||
      (Array.isArray(used) && used.length > 0)
    )
      continue
    return schema.options.map((option) => {
      const value = String(option)
      return { name, value, href: changedHref<Parameters>(list, filters, { [name]: [value] }) }
    })
  }
  return []
}

/** The words of a search in one list alone. */
export function narrowerSearches(raw: RawParams): Narrower[] {
  const { q } = parseParams(searchAddress.parameters, raw).filters
  const lists: readonly List[] = [companiesList, agenciesList, partnershipsList, contractsList, evidenceList]
  return lists.map((list) => ({ name: 'only', value: list.name, href: listHref(list, { q }) }))
}
