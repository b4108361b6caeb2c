import type { ReactNode } from 'react'
import { Crumb } from '@/components/ui/crumb'
import { PageHead } from '@/components/ui/page-head'
import { objectionsPath } from '@/lib/domain/objections'
import type { NamedRecord } from '@/lib/queries/objections/record'
import { type FormFault, FormFaults, type TypedText } from './form-faults'
import { kindWords } from './kind-words'
import { ObjectionForm } from './objection-form'

type NewObjectionProps = {
  record: NamedRecord
  evidence: NamedRecord | null
  bound: { record: string; evidence: string | null }
  token: string
  typed: TypedText
  faults: readonly FormFault[]
  /** A draft was asked for that is not kept any more. */
  lost: boolean
}

/** The page of the form: what it is about, what becomes of it, and the form. */
export function NewObjection({ record, evidence, bound, token, typed, faults, lost }: NewObjectionProps) {
  return (
    <>
      <Crumb href={objectionsPath} parent="Objections">
        new
      </Crumb>
      <PageHead title="Something wrong?" standfirst="Say what, and an editor of the ledger looks into it." />
      <dl className="grid max-w-[65ch] gap-2 border-l-[3px] border-rule py-0.5 pl-3 text-table">
        <About term={kindWords[record.kind]} record={record} />
        {evidence && <About term="Evidence" record={evidence} />}
      </dl>
      {lost && (
        <p className="mt-5 max-w-[65ch] font-semibold text-con">
          What you had typed is not kept any more. Nothing was sent.
        </p>
      )}
      <FormFaults faults={faults} />
      <ObjectionForm {...bound} token={token} typed={typed} faults={faults} />
      <div className="mt-8 grid max-w-[65ch] gap-2 text-table text-soft">
        <p>
          Your objection gets a public page at once: on which record, when, and where it stands. Your words
          are shown there when an editor has read them, so that nobody’s private affairs and no abuse get onto
          it. No account is needed and no address of yours is kept.
        </p>
        <p>An objection is accepted or declined with a reason, and both stay on its page for good.</p>
      </div>
    </>
  )
}

function About({ term, record }: { term: string; record: NamedRecord }): ReactNode {
  return (
    <div>
      <dt className="text-small text-soft">{term}</dt>
      <dd className="reach">{record.href ? <a href={record.href}>{record.title}</a> : record.title}</dd>
    </div>
  )
}
