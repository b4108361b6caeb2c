import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { ObjectionsView } from '@/components/objections/objections-view'
import { pageMetadata } from '@/components/shell/metadata'
import { objectionList } from '@/lib/queries/objections/list'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { objectionsList } from '@/lib/search-params/objections'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(objectionsList.parameters, await searchParams)
  return pageMetadata({
    title: 'Objections',
    description:
      'What readers say is wrong in the ledger, where each objection stands, and how it was decided.',
    path: canonicalPath(objectionsList, filters),
  })
}

async function ObjectionsPage({ searchParams }: PageProps) {
  const parsed = parseParams(objectionsList.parameters, await searchParams)
  const tidy = tidyHref(objectionsList, parsed)
  if (tidy) redirect(tidy)
  const list = await objectionList(parsed.filters)
  return <ObjectionsView list={list} filters={parsed.filters} problems={parsed.problems} />
}

export const generateMetadata = described(metadataOf)

export default answered(ObjectionsPage, narrowerOf(objectionsList))
