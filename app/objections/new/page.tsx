import type { Metadata } from 'next'
import { answered } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { NewObjection } from '@/components/objections/new-objection'
import { pageMetadata } from '@/components/shell/metadata'
import { readRecord } from '@/lib/domain/objections'
import { draftOf } from '@/lib/objections/drafts'
import { formKey } from '@/lib/objections/key'
import { nothingTyped } from '@/lib/objections/rules'
import { signForm } from '@/lib/objections/token'
import { objectedRecord } from '@/lib/queries/objections/record'
import type { RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export const metadata: Metadata = {
  ...pageMetadata({
    title: 'Something wrong?',
    description: 'Say what is wrong with a record of the ledger, without an account.',
    path: '/objections/new',
  }),
  robots: { index: false },
}

async function NewObjectionPage({ searchParams }: PageProps) {
  const raw = await searchParams
  const [asked, evidenceId, draftName] = [first(raw['record']), first(raw['evidence']), first(raw['draft'])]
  const wanted = readRecord(asked ?? '')
  if (!wanted || (evidenceId !== undefined && !/^[a-z]+-[a-z0-9]{1,80}$/.test(evidenceId))) return missing()
  const [record, evidence] = await Promise.all([
    objectedRecord(wanted),
    evidenceId === undefined ? null : objectedRecord({ kind: 'evidence', key: evidenceId }),
  ])
  if (!record || (evidenceId !== undefined && !evidence)) return missing()
  const bound = { record: `${wanted.kind}/${wanted.key}`, evidence: evidenceId ?? null }
  const draft = draftName === undefined ? null : draftOf(draftName, bound.record)
  return (
    <NewObjection
      record={record}
      evidence={evidence}
      bound={bound}
      token={signForm(bound, formKey(), new Date())}
      typed={draft?.typed ?? nothingTyped}
      faults={draft?.faults ?? []}
      lost={draftName !== undefined && !draft}
    />
  )
}

const first = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0]

export default answered(NewObjectionPage)
