import type { ReactNode } from 'react'
import { SomethingWrong } from '@/app/objections/something-wrong'
import { AsOfArticle } from '@/components/history/as-of-article'
import { RecordFoot } from '@/components/history/record-foot'
import { ParamProblems } from '@/components/ui/param-problems'
import { isRecordKind } from '@/lib/domain/record-kinds'

import type { RecordedKind } from '@/lib/domain/recorded'
import { recordAsOf, recordStamp } from '@/lib/queries/history/as-of'
import { readAsOf } from '@/lib/search-params/as-of'
import type { RawParams } from '@/lib/search-params/parse'

type RecordProps = { params: Promise<object>; searchParams?: Promise<RawParams> }

/**
 * The page of a record with the way to its history at its foot; with `as-of` in its address, the record as it stood then. Its canonical
 * address stays that of the present.
 */
export function withHistory<P extends { params: Promise<object> }>(
  kind: RecordedKind,
  page: (props: P) => Promise<ReactNode>,
): (props: P) => Promise<ReactNode> {
  return async (props) => {
    const { params, searchParams }: RecordProps = props
    const [named, raw] = await Promise.all([params, searchParams ?? {}])
    const key = keyIn(named)
    const { asOf, problems } = readAsOf(raw)
    const past = asOf && (await recordAsOf(kind, key, asOf))
    if (past) return <AsOfArticle record={past} />
    const [article, stamp] = await Promise.all([page(props), recordStamp(kind, key)])
    return (
      <>
        <ParamProblems problems={asOf ? [...problems, onlyInHistory(raw)] : problems} />
        {article}
        {stamp && (
          <RecordFoot
            record={{ kind, id: stamp.id, slug: stamp.id === key ? null : key }}
            created={stamp.createdVersion}
            updated={stamp.updatedVersion}
          />
        )}
        {stamp && isRecordKind(kind) && <SomethingWrong kind={kind} id={stamp.id} />}
      </>
    )
  }
}

const onlyInHistory = (raw: RawParams) => ({
  name: 'as-of',
  value: String(raw['as-of']).slice(0, 80),
  message: 'how this stood is told in its history only; it is shown as it is now',
})

/** By what the address calls the record. */
function keyIn(params: object): string {
  const { slug, id } = params as { slug?: string; id?: string }
  return slug ?? id ?? ''
}
