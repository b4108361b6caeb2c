import { z } from 'zod'
import type { SortedParameters, Table } from '@/lib/queries/tables/table'
import type { List } from '@/lib/search-params/address'
import type { OneParameter } from '@/lib/search-params/parameter'
import { searchPage } from '@/lib/search-params/search'

/** Where the API of this version lives. */
export const apiRoot = '/api/v1'

/** Rows on a page, unless asked otherwise. */
const usual = 50

const limit: OneParameter<number, number> = {
  many: false,
  schema: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/, 'is no whole number from 1 to 200')
    .transform(Number),
  fallback: usual,
}

export type ApiParameters = SortedParameters & { readonly limit: OneParameter<number, number> }

/** A table as the API has it: the same parameters as its page, and how many rows a page has. */
export function apiList({ list }: Table): List<ApiParameters> {
  return { name: list.name, path: `${apiRoot}/${list.name}`, parameters: { ...list.parameters, limit } }
}

/** The search as the API has it: a kind of record page by page, or the best of each. */
export const apiSearch = {
  name: searchPage.name,
  path: `${apiRoot}/search`,
  parameters: { ...searchPage.parameters, limit },
} satisfies List
