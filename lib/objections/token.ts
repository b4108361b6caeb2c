import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a form is bound to: a record as `kind/id`, and the evidence it was opened for. */
export type Bound = { record: string; evidence: string | null }

/** Whoever reads and writes takes longer; programs often do not. */
export const leastSeconds = 3

/** A form that was opened longer ago is signed anew. */
export const mostSeconds = 6 * 3600

/** What is wrong with a token; null where nothing is. */
export type TokenFault = 'forged' | 'early' | 'late'

/** Signs a form for a record: the moment it was made, and an HMAC over that and what it is bound to. */
export function signForm(bound: Bound, key: Buffer, now: Date): string {
  const moment = Math.floor(now.getTime() / 1000).toString(36)
  return `${moment}.${signature(bound, moment, key)}`
}

/** Checks that a form was signed by us for this record, not just now, and not too long ago. */
export function checkForm(token: string, bound: Bound, key: Buffer, now: Date): TokenFault | null {
  const [, moment = '', given = ''] = /^([0-9a-z]{1,9})\.([\w-]{43})$/.exec(token) ?? []
  const wanted = Buffer.from(signature(bound, moment, key))
  const signed = Buffer.from(given)
  if (signed.length !== wanted.length || !timingSafeEqual(signed, wanted)) return 'forged'
  const age = now.getTime() / 1000 - Number.parseInt(moment, 36)
  if (age < leastSeconds) return 'early'
  return age > mostSeconds ? 'late' : null
}

function signature({ record, evidence }: Bound, moment: string, key: Buffer): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['objection', record, evidence, moment]))
    .digest('base64url')
}
