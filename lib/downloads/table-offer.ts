import { wrongParameters } from '@/lib/http/problem'
import type { Table } from '@/lib/queries/tables/table'
import { keysetOf } from '@/lib/queries/tables/table'
import { listHref } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import type { Offer } from './offer'
import { tableBatches } from './table-batches'

/** What a file's address may hold: what the page's may, but for the place, as a file has all rows. */
export function fileParameters(table: Table): Table['list']['parameters'] {
  const {
    after: _,
    before: __,
    ...parameters
  } = table.list.parameters as Parameters & Table['list']['parameters']
  return parameters
}

/**
 * The rows of a table that an address asks for.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function tableOffer(table: Table, raw: RawParams): Promise<Offer> {
  const parameters = fileParameters(table)
  const { filters, problems } = parseParams(parameters, raw)
  if (problems.length > 0) throw wrongParameters(problems)
  const asked = await table.resolve({ ...filters, after: null, before: null })
  if (asked.problems.length > 0) throw wrongParameters(asked.problems)
  const page = listHref({ path: table.list.path, parameters }, asked.filters)
  return {
    name: table.list.name,
    title: table.title,
    rule: table.rule,
    columns: table.columns,
    primaryKey: 'id',
    query: page.split('?')[1] ?? '',
    page: table.hasPage ? page : null,
    corrected: asked.corrected,
    batches: tableBatches(table, keysetOf(table, asked)),
  }
}
