import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type CommitmentItem, commitmentSelect } from '@/lib/queries/profiles/company-words'
import type { CommitmentFilters } from '@/lib/search-params/commitments'
import type { ParamProblem } from '@/lib/search-params/parse'
import { commitmentTable } from '../tables/commitments'
import { keysetOf } from '../tables/table'
import type { FacetValue } from './facet-values'
import { readPage } from './page'

export type CommitmentList = {
  filters: CommitmentFilters
  problems: ParamProblem[]
  commitments: CommitmentItem[]
  facets: { company: FacetValue[]; kind: FacetValue[] }
}

/** As many as a page shows: all, and no page without an end. */
const most = 1000

/** Promises and answers that match, the latest first, and how many match with each company and kind, the other filter in force. */
export async function commitmentList(asked: CommitmentFilters): Promise<CommitmentList> {
  const answer = await commitmentTable.resolve(asked)
  const { filters, companies: named } = answer
  const { ids, problems } = await readPage(keysetOf(commitmentTable, answer), filters, most)
  const [commitments, kinds, companies] = await Promise.all([
    reader.commitment.findMany({
      where: { id: { in: [...ids] } },
      select: { ...commitmentSelect, id: true },
    }),
    reader.commitment.groupBy({ by: 'kind', where: ofCompanies(filters.company), _count: true }),
    reader.company.findMany({
      where: { commitments: { some: ofKinds(filters.kind) } },
      orderBy: { name: 'asc' },
      select: {
        slug: true,
        name: true,
        _count: { select: { commitments: { where: ofKinds(filters.kind) } } },
      },
    }),
  ])
  return {
    filters,
    problems: [...answer.problems, ...problems],
    commitments: commitments.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    facets: {
      kind: kinds
        .map(({ kind, _count }) => ({ value: kind, label: kind, count: _count }))
        .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
      company: withChosen(
        companies.map(({ slug, name, _count }) => ({ value: slug, label: name, count: _count.commitments })),
        named.records,
      ),
    },
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

function ofCompanies(slugs: readonly string[]): Prisma.CommitmentWhereInput {
  return slugs.length === 0 ? {} : { company: { slug: { in: [...slugs] } } }
}

function ofKinds(kinds: CommitmentFilters['kind']): Prisma.CommitmentWhereInput {
  return kinds.length === 0 ? {} : { kind: { in: [...kinds] } }
}

function withChosen(values: FacetValue[], chosen: readonly { slug: string; name: string }[]): FacetValue[] {
  const missing = chosen.filter(({ slug }) => !values.some(({ value }) => value === slug))
  return [...values, ...missing.map(({ slug, name }) => ({ value: slug, label: name, count: 0 }))]
}
