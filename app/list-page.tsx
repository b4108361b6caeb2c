import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ComponentType, ReactNode } from 'react'
import { VersionNote } from '@/components/counted/version-note'
import { pageMetadata } from '@/components/shell/metadata'
import type { ParamProblem } from '@/components/ui/param-problems'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, type List, tidyHref } from '@/lib/search-params/address'
import type { Parameters } from '@/lib/search-params/parameter'
import { type Filters, parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'
import { answered, described, narrowerOf } from './answered'

type PageProps = { searchParams: Promise<RawParams> }

/** The metadata of a list: the same for all addresses that mean the same rows. */
export function listMetadata<P extends Parameters>(
  list: List<P>,
  words: { title: string; description: string },
): (props: PageProps) => Promise<Metadata> {
  return described(async ({ searchParams }) => {
    const { filters } = parseParams(list.parameters, await searchParams)
    return pageMetadata({ ...words, path: canonicalPath(list, filters) })
  })
}

type ListPage<P extends Parameters, Answer> = {
  list: List<P>
  /** Table of the records, to say what has changed since a version; null where none can be compared. */
  table: string | null
  /** Asks for a page of rows; the filters of the answer are those that apply. */
  ask: (filters: Filters<P>) => Promise<Answer>
  View: ComponentType<{ list: Answer; filters: Filters<P>; problems: readonly ParamProblem[] }>
  /** Above everything. */
  crumb?: ReactNode
}

/** The page of a list: the address read, made canonical and asked, and what has changed since the version it names. */
export function listPage<P extends Parameters, Answer extends { filters: Partial<Filters<P>> }>(
  props: ListPage<P, Answer>,
): (props: PageProps) => Promise<ReactNode> {
  const { list, table, ask, View, crumb } = props
  return answered(async ({ searchParams }: PageProps) => {
    const { rest, version, problems } = readVersion(await searchParams)
    const parsed = parseParams(list.parameters, rest)
    const tidy = tidyHref(list, parsed)
    if (tidy) redirect(tidy)
    const [answer, since] = await Promise.all([
      ask(parsed.filters),
      version === null ? null : sinceVersion(table, version),
    ])
    return (
      <>
        {crumb}
        {since && <VersionNote since={since} />}
        <View
          list={answer}
          filters={{ ...parsed.filters, ...answer.filters }}
          problems={[...problems, ...parsed.problems]}
        />
      </>
    )
  }, narrowerOf(list))
}
