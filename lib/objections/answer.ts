import { newObjectionHref, objectionHref, objectionsPath } from '@/lib/domain/objections'
import { failureOf } from '@/lib/http/failure'
import { type NamedRecord, objectedRecord } from '@/lib/queries/objections/record'
import { clientAddress } from '@/lib/security/client-address'
import { settings } from '@/lib/settings'
import { keepDraft } from './drafts'
import { fileObjection } from './file'
import { formKey } from './key'
import { attempts, filed, waitWords } from './limits'
import { readForm, type SentForm } from './read-form'
import { type FieldFault, faultsOf } from './rules'
import { isSameOrigin } from './same-origin'
import { checkForm, type TokenFault } from './token'

/**
 * Answers a form that was sent: leads to the objection’s page (303), or back to the form, which shows what is wrong and what was typed.
 * What no form of this site sends is refused in a line.
 */
export async function answerForm(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, settings.siteUrl))
    return plain(403, 'An objection is sent from the form on this site.')
  const who = clientAddress(request.headers)
  const attempt = attempts.take(who)
  if (!attempt.allowed)
    return plain(
      429,
      `Too many attempts. Try again in ${attempt.seconds} s; go back to keep what you wrote.`,
      {
        'Retry-After': String(attempt.seconds),
      },
    )
  const form = await readForm(request)
  if (typeof form === 'number') return plain(form, 'This is not the form of this site.')
  try {
    return await take(form, who)
  } catch (error) {
    console.error(error)
    const soon = failureOf(error) === 'fault' ? 'Something failed here.' : 'The ledger cannot take it now.'
    return back(form, [{ field: 'form', message: `${soon} Nothing was sent. Try again in a minute.` }])
  }
}

async function take(form: SentForm, who: string): Promise<Response> {
  const { kind, key } = form.record
  const [record, evidence] = await Promise.all([
    objectedRecord(form.record),
    form.evidence === null ? null : objectedRecord({ kind: 'evidence', key: form.evidence }),
  ])
  if (!record || (form.evidence !== null && !evidence))
    return plain(404, 'The ledger has no such record any more.')
  const bound = { record: `${kind}/${key}`, evidence: form.evidence }
  const token = checkForm(form.token, bound, formKey(), new Date())
  const faults = [...formFaults(form, token), ...faultsOf(form.typed)]
  if (faults.length > 0) return back(form, faults)
  const allowance = filed.take(who)
  if (!allowance.allowed) return back(form, [tooMany(`Try again in ${waitWords(allowance.seconds)}.`)])
  return file(form, record)
}

async function file(form: SentForm, record: NamedRecord): Promise<Response> {
  const { kind, id, key, title } = record
  const subject = { kind, id, key, title, evidence: form.evidence }
  const result = await fileObjection(subject, form.typed, settings.objectionsPerHourInAll)
  if (result === 'too many') return back(form, [tooMany('Try again in an hour.')])
  if (result === 'repeated') {
    const message =
      'These very words were sent about another record already. Write what is wrong with this one.'
    return back(form, [{ field: 'words', message }])
  }
  return seeOther(objectionHref(result.id))
}

const tokenWords: Record<TokenFault, string> = {
  forged: 'The form was not made for this record, or by another start of this site.',
  early: 'That was faster than people write.',
  late: 'The form was open for too long.',
}

function formFaults({ trap }: SentForm, token: TokenFault | null): FieldFault[] {
  if (trap !== '') return [{ field: 'form', message: 'Leave the field empty that is to stay empty.' }]
  if (token === null) return []
  return [
    {
      field: 'form',
      message: `${tokenWords[token]} Nothing was sent: wait a few seconds, then send it again.`,
    },
  ]
}

function tooMany(when: string): FieldFault {
  return { field: 'form', message: `Too many objections were sent in the last hour. ${when}` }
}

/** To the form again, which shows the draft. */
function back({ record, evidence, typed }: SentForm, faults: readonly FieldFault[]): Response {
  const draft = keepDraft({ record: `${record.kind}/${record.key}`, typed, faults })
  return seeOther(`${newObjectionHref(record, evidence ?? undefined)}&draft=${draft}#faults`)
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
}

/** Whoever opens the form’s target by hand is led to the objections. */
export const toObjections = () => seeOther(objectionsPath)

function plain(status: number, words: string, headers: Record<string, string> = {}): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  })
}
