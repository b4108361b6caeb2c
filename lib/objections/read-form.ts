import { type ObjectedRecord, readRecord } from '@/lib/domain/objections'
import { type Typed, tidy } from './rules'

/** A form as it was sent. */
export type SentForm = {
  record: ObjectedRecord
  evidence: string | null
  token: string
  typed: Typed
  /** What programs write into the field that people do not see. */
  trap: string
}

/** The longest text, each sign written in twelve, and room for the rest. */
const mostBytes = 100_000

/** Names of the form's fields. */
export const fields = {
  record: 'record',
  evidence: 'evidence',
  token: 'token',
  words: 'words',
  proof: 'proof',
  contact: 'contact',
  trap: 'homepage',
} as const

/** Reads a form that was sent; a number is the status that says why it cannot be read. */
export async function readForm(request: Request): Promise<SentForm | 400 | 413 | 415> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return 415
  const body = await bodyOf(request)
  if (body === null) return 413
  const form = new URLSearchParams(body)
  const value = (name: keyof typeof fields) => form.get(fields[name]) ?? ''
  const record = readRecord(value('record'))
  const evidence = value('evidence')
  if (!record || !/^([a-z]+-[a-z0-9]+)?$/.test(evidence)) return 400
  return {
    record,
    evidence: evidence || null,
    token: value('token'),
    typed: {
      words: tidy(value('words')),
      proof: value('proof').trim(),
      contact: value('contact').trim(),
    },
    trap: value('trap'),
  }
}

/** The body, as far as a form can be long; null where it is longer. */
async function bodyOf(request: Request): Promise<string | null> {
  if (!request.body) return ''
  const pieces: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(pieces).toString('utf8')
    length += value.length
    if (length > mostBytes) {
      await reader.cancel()
      return null
    }
    pieces.push(value)
  }
}
