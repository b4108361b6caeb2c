import { reader } from '@/lib/db/client'
import { type Standing, standingsOn } from '@/lib/queries/commitments/standings'
import { type CommitmentItem, commitmentSelect } from '@/lib/queries/profiles/company-words'
import { type CommitmentFilters, standings as standingWords } from '@/lib/search-params/commitments'
import type { ParamProblem } from '@/lib/search-params/parse'
import { commitmentTable } from '../tables/commitments'
import { keysetOf } from '../tables/table'
import type { FacetValue } from './facet-values'
import { readPage } from './page'

export type CommitmentList = {
  filters: CommitmentFilters
  problems: ParamProblem[]
  /** The UTC calendar day as of which states are said. */
  on: Date
  commitments: CommitmentItem[]
  facets: { company: FacetValue[]; kind: FacetValue[]; stands: FacetValue[] }
}

/** As many as a page shows: all, and no page without an end. */
const most = 1000

/**
 * Promises and answers that match, the latest first, and how many match with each company, kind and state, the other filters in force.
 * @param today the day as of which states are said unless the address names one
 */
export async function commitmentList(asked: CommitmentFilters, today: Date): Promise<CommitmentList> {
  const on = asked.on ? new Date(asked.on) : today
  const answer = await commitmentTable.resolve({ ...asked, on: on.toISOString().slice(0, 10) })
  const filters = { ...answer.filters, on: asked.on }
  const { ids, problems } = await readPage(keysetOf(commitmentTable, answer), filters, most)
  const [commitments, standings] = await Promise.all([
    reader.commitment.findMany({
      where: { id: { in: [...ids] } },
      select: { ...commitmentSelect, id: true },
    }),
    standingsOn(on),
  ])
  return {
    filters,
    problems: [...answer.problems, ...problems],
    on,
    commitments: commitments.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    facets: facetsOf(standings, filters, answer.companies.records),
  }
}

/** How the companies answered that TechCrunch asked: what the figure `companies-that-commented` counts. */
export async function countedAnswers(): Promise<CommitmentItem[]> {
  return reader.commitment.findMany({
    where: { askedBy: 'TechCrunch' },
    select: commitmentSelect,
    orderBy: { slug: 'asc' },
  })
}

type Named = { slug: string; name: string }

function facetsOf(all: readonly Standing[], filters: CommitmentFilters, chosen: readonly Named[]) {
  const names = new Map(
    [...all.map(({ company }) => company), ...chosen].map(({ slug, name }) => [slug, name]),
  )
  const company = counted(
    matching(all, filters, 'company'),
    ({ company: { slug } }) => [slug],
    filters.company,
  )
  const kind = counted(matching(all, filters, 'kind'), (one) => [one.kind], filters.kind)
  const stands = counted(matching(all, filters, 'stands'), (one) => one.stands, filters.stands)
  return {
    company: company
      .map(({ value, count }) => ({ value, label: names.get(value) ?? value, count }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    kind: kind.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
    stands: stands.sort((a, b) => placeOf(a.value) - placeOf(b.value)),
  }
}

const order: readonly string[] = standingWords
const placeOf = (word: string) => order.indexOf(word)

/** Commitments that meet all filters but one. */
function matching(
  all: readonly Standing[],
  { company, kind, stands }: CommitmentFilters,
  but: 'company' | 'kind' | 'stands',
): Standing[] {
  return all.filter(
    (one) =>
      (but === 'company' || company.length === 0 || company.includes(one.company.slug)) &&
      (but === 'kind' || kind.length === 0 || kind.includes(one.kind)) &&
      (but === 'stands' || stands.length === 0 || one.stands.some((word) => stands.includes(word))),
  )
}

/** How many have each value; chosen values that match nothing are counted too. */
function counted(
  rows: readonly Standing[],
  valuesOf: (row: Standing) => readonly string[],
  chosen: readonly string[],
): FacetValue[] {
  const counts = new Map(chosen.map((value) => [value, 0]))
  for (const value of rows.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, label: value, count }))
}
