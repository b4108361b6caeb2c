import { expect } from 'vitest'
import type { AnyList } from './all-lists'

/** Parts of a query as one. */
export const together = (...parts: string[]) => parts.filter(Boolean).join('&')

/** All that a list can be sorted by, both ways. */
export function sortsOf({ list }: AnyList): string[] {
  const { sort } = list.parameters
  const listed = sort?.schema.safeParse('no such column').error?.issues[0]
  const words = listed && 'values' in listed ? listed.values : []
  return Array.isArray(words) ? words.map(String) : []
}

/** All ids: from the first page to the last, and from the last to the first. */
export async function walk({ ask }: AnyList, query: string) {
  let answer = await ask(query)
  const { total } = answer.page
  const most = Math.ceil(total / 50) + 2
  const forwards = answer.rows.map(({ id }) => id)
  for (let pages = 1; answer.page.after !== null; pages += 1) {
    expect(pages, query).toBeLessThan(most)
    answer = await ask(together(query, `after=${answer.page.after}`))
    expect(answer.problems, query).toEqual([])
    forwards.push(...answer.rows.map(({ id }) => id))
  }
  const backwards = answer.rows.map(({ id }) => id)
  while (answer.page.before !== null) {
    answer = await ask(together(query, `before=${answer.page.before}`))
    backwards.unshift(...answer.rows.map(({ id }) => id))
  }
  return { forwards, backwards, total }
}
