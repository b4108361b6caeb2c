import { type Counted, canCount, count } from '@/lib/columns/count'
import { remembered } from '@/lib/columns/remembered'
import type { FacetCounts, FacetQuestion, FacetSource } from './facet-counts'
import { inColumns } from './in-columns'
import { plain } from './plain-sql'

/** Bytes that a counted value takes. */
const valueBytes = 8

/** The counts of those facets that the columns in memory can count. */
export async function countedInColumns(question: FacetQuestion): Promise<FacetCounts> {
  const { held, relation, id, facets } = question
  const prepared = held && (await inColumns({ ...held, relation, id }))
  if (!prepared) return new Map()
  const { table } = prepared
  const able = facets.flatMap((facet) => {
    const counted = countedOf(question, facet)
    return counted && canCount(table, counted) ? [{ name: facet.name, counted, without: facet.without }] : []
  })
  return remembered(
    table.edition,
    `${prepared.key} counted by ${JSON.stringify(able)}`,
    async () => {
      const selection = await prepared.selection()
      const countings = able.map(({ counted, without }) => ({
        counted,
        aside: without.reduce((bits, name) => bits | (selection.bits.get(name) ?? 0), 0),
      }))
      const counts = count(selection, countings)
      return new Map(able.map(({ name }, index) => [name, counts[index] ?? []]))
    },
    (counts) => [...counts.values()].reduce((bytes, values) => bytes + 200 + values.length * valueBytes, 0),
  )
}

function countedOf({ columns }: FacetQuestion, facet: FacetSource): Counted | null {
  if (facet.counted) return facet.counted
  const column = columns[/^base\."([^"]+)"$/.exec(facet.value.sql)?.[1] ?? '']
  return column && !facet.from && !facet.where ? { by: 'column', column: plain(column) } : null
}
