import type pg from 'pg'
import { encodeCursor } from '@/lib/search-params/cursor'
import type { RawParams } from '@/lib/search-params/parse'
import { agencyPage, contractPages, partnershipPage } from './by-hand'

/** A page that is measured: its address on the site, what its list is asked, and the same by hand. */
export type PageQuestion = {
  name: string
  list: 'contracts' | 'partnerships' | 'agencies'
  raw: RawParams
  sql: string
  values?: string[]
}

/** The pages of the table in the issue, over the ledger as it is: the place in the middle is looked up. */
export async function pageQuestions(client: pg.ClientBase): Promise<PageQuestion[]> {
  const { rows } = await client.query<{ day: string; id: string }>(
    `SELECT signed_latest::text AS day, id FROM contract WHERE signed_latest IS NOT NULL ORDER BY signed_latest DESC, id DESC
     LIMIT 1 OFFSET (SELECT count(*) / 2 FROM contract)`,
  )
  const [middle] = rows
  if (!middle) throw new Error('The ledger has no contracts')
  const contracts = (name: string, raw: RawParams, sql: string, values?: string[]): PageQuestion => ({
    ...{ name: `contracts, ${name}`, list: 'contracts', raw, sql },
    ...(values && { values }),
  })
  return [
    contracts('first page', {}, contractPages.first),
    contracts('filtered', { 'agency-type': 'sheriff', kind: 'award' }, contractPages.filtered),
    contracts('a common word', { q: 'software' }, contractPages.common),
    contracts('a rare word', { q: 'hovercraft' }, contractPages.rare),
    contracts(
      'page in the middle',
      { after: encodeCursor({ sort: '-signed', value: middle.day, id: middle.id }) },
      contractPages.middle,
      [middle.day, middle.id],
    ),
    contracts('last page', { before: 'end' }, contractPages.last),
    { name: 'partnerships, first page', list: 'partnerships', raw: {}, sql: partnershipPage },
    { name: 'agencies, first page', list: 'agencies', raw: {}, sql: agencyPage },
  ]
}

/** The address of a question's page. */
export function addressOf(site: string, { list, raw }: Pick<PageQuestion, 'list' | 'raw'>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(raw))
    for (const one of [value ?? []].flat()) query.append(name, one)
  return `${site}/${list}${query.size ? `?${query}` : ''}`
}
