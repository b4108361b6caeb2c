/** Kinds of record that addresses lead to, named as their tables are. */
export const recordKinds = [
  'agency',
  'campaign',
  'claim',
  'commitment',
  'company',
  'contract',
  'evidence',
  'figure',
  'organization',
  'partnership',
  'person',
  'source',
] as const

export type RecordKind = (typeof recordKinds)[number]

/** Whether a word of an address is such a kind. */
export function isRecordKind(word: string): word is RecordKind {
  return recordKinds.some((kind) => kind === word)
}
