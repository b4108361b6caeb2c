import { hash } from 'node:crypto'

/** Crockford's base 32 in lower case: no i, l, o or u, so that ids survive being read aloud or retyped. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** What an id is the id of. The prefix shows it to whoever reads the address. */
export const ID_PREFIXES = {
  agency: 'a',
  agency_group: 'g',
  campaign: 'cp',
  citation: 'ci',
  claim: 'cl',
  commitment: 'cm',
  company: 'co',
  conflict_explanation: 'cx',
  contract: 'k',
  coverage: 'cv',
  demand: 'd',
  figure: 'f',
  import_run: 'run',
  organization: 'o',
  partnership: 'p',
  passage: 'ps',
  person: 'pe',
  product: 'pr',
  quote: 'q',
  reference: 'ref',
  row: 'r',
  source: 's',
} as const

export type IdKind = keyof typeof ID_PREFIXES

/**
 * An id that is built from what the source says and never from the order of loading.
 * 13 characters of base 32 (65 bits) of the SHA-256 over the parts, behind the kind's prefix: `p-4k2m…`.
 * The same parts give the same id on every machine. Absent parts count as such and not as empty words.
 */
export function stableId(kind: IdKind, ...parts: (string | number | null)[]): string {
  const digest = hash('sha256', JSON.stringify([kind, ...parts]), 'binary')
  let [word, bits, held, at] = ['', 0, 0, 0]
  for (let i = 0; i < 13; i++) {
    if (held < 5) {
      bits = ((bits << 8) | digest.charCodeAt(at++)) & 0xfff // at most four bits are left over
      held += 8
    }
    held -= 5
    word += ALPHABET[(bits >> held) & 31]
  }
  return `${ID_PREFIXES[kind]}-${word}`
}
