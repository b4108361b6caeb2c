import { redirect } from 'next/navigation'
import { answered, narrowerOf } from '@/app/answered'
import { listMetadata } from '@/app/list-page'
import { ObjectionsView } from '@/components/objections/objections-view'
import { objectionList } from '@/lib/queries/objections/list'
import { tidyHref } from '@/lib/search-params/address'
import { objectionsList } from '@/lib/search-params/objections'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export const generateMetadata = listMetadata(objectionsList, {
  title: 'Objections',
  description:
    'What readers say is wrong in the ledger, where each objection stands, and how it was decided.',
})

async function ObjectionsPage({ searchParams }: PageProps) {
  const parsed = parseParams(objectionsList.parameters, await searchParams)
  const tidy = tidyHref(objectionsList, parsed)
  if (tidy) redirect(tidy)
  const list = await objectionList(parsed.filters)
  return <ObjectionsView list={list} filters={parsed.filters} problems={parsed.problems} />
}

export default answered(ObjectionsPage, narrowerOf(objectionsList))
