import { objectionLimits, objectionTarget } from '@/lib/domain/objections'
import type { FormFault, TypedText } from './form-faults'
import { FormField } from './form-field'

type ObjectionFormProps = {
  /** The record as `kind/id`, and the evidence, as the token binds them. */
  record: string
  evidence: string | null
  token: string
  typed: TypedText
  faults: readonly FormFault[]
}

/** The form: what is wrong, what shows it, how to reach whoever writes. It is sent without any script. */
export function ObjectionForm({ record, evidence, token, typed, faults }: ObjectionFormProps) {
  const faultOf = (field: keyof TypedText) => faults.find((fault) => fault.field === field)?.message
  return (
    <form method="post" action={objectionTarget} className="mt-6 grid max-w-[65ch] gap-5">
      <input type="hidden" name="record" value={record} />
      {evidence !== null && <input type="hidden" name="evidence" value={evidence} />}
      <input type="hidden" name="token" value={token} />
      <FormField
        name="words"
        label="What is wrong?"
        hint={`At least ${objectionLimits.least} characters, at most ${objectionLimits.words}. An editor reads it before anybody else does; leave out what is private.`}
        fault={faultOf('words')}
      >
        {(described) => (
          <textarea
            {...described}
            name="words"
            rows={9}
            required
            minLength={objectionLimits.least}
            maxLength={objectionLimits.words}
            defaultValue={typed.words}
            className="field"
          />
        )}
      </FormField>
      <OneLine
        name="proof"
        type="url"
        label="A document that shows it (optional)"
        hint="The address of one web page."
        typed={typed}
        fault={faultOf('proof')}
      />
      <OneLine
        name="contact"
        type="text"
        autoComplete="email"
        label="How to reach you (optional)"
        hint="Kept apart, for an editor’s question. It is never shown and in no file that can be downloaded."
        typed={typed}
        fault={faultOf('contact')}
      />
      <div className="sr-only" aria-hidden="true">
        <label htmlFor="homepage">Leave this empty</label>
        <input id="homepage" type="text" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      <p>
        <button type="submit" className="button font-semibold">
          Send the objection
        </button>
      </p>
    </form>
  )
}

type OneLineProps = {
  name: 'proof' | 'contact'
  type: 'url' | 'text'
  autoComplete?: 'email'
  label: string
  hint: string
  typed: TypedText
  fault: string | undefined
}

function OneLine({ name, label, hint, fault, typed, ...input }: OneLineProps) {
  return (
    <FormField name={name} label={label} hint={hint} fault={fault}>
      {(described) => (
        <input
          {...described}
          {...input}
          name={name}
          maxLength={objectionLimits[name]}
          defaultValue={typed[name]}
          className="field"
        />
      )}
    </FormField>
  )
}
