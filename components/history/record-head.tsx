import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { kindWords, pageOf, type RecordKey } from '@/lib/domain/recorded'
import { shorten } from '@/lib/domain/shorten'

type RecordHeadProps = {
  record: RecordKey & { title: string; held: boolean }
  title: string
  standfirst: string
  crumb: string
}

/** The head of a page about a record's past: which record, with the way to it. */
export function RecordHead({ record, title, standfirst, crumb }: RecordHeadProps) {
  const { kind, title: name, held, id } = record
  const page = held ? pageOf(record) : null
  const { one } = kindWords(kind)
  return (
    <>
      <Crumb href={page ?? '/changes'} parent={page ? shorten(name, 60) : 'Changes'}>
        {crumb}
      </Crumb>
      <PageHead title={title} standfirst={standfirst} />
      <p className="reach mb-4 text-table">
        {one.charAt(0).toUpperCase() + one.slice(1)}: {page ? <a href={page}>{name}</a> : <b>{name}</b>}{' '}
        <span className="font-mono text-micro text-soft [overflow-wrap:anywhere]">{id}</span>
        {!held && <span className="text-con"> · withdrawn from the ledger</span>}
      </p>
    </>
  )
}
