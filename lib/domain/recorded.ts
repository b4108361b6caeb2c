import { addressOf } from './addresses'

/** Kinds of records whose history is kept, named as their tables are, with their words and where their pages are. */
const kinds = {
  company: { one: 'company', many: 'companies', page: addressOf.company },
  agency: { one: 'agency', many: 'agencies', page: addressOf.agency },
  partnership: { one: 'partnership', many: 'partnerships', page: addressOf.partnership },
  contract: { one: 'contract', many: 'contracts', page: addressOf.contract },
  evidence: { one: 'quote or reference', many: 'quotes and references', page: addressOf.evidence },
  claim: { one: 'claim', many: 'claims', page: null },
  figure: { one: 'figure', many: 'figures', page: addressOf.figure },
  commitment: { one: 'commitment', many: 'commitments', page: addressOf.commitment },
  campaign: { one: 'campaign', many: 'campaigns', page: addressOf.campaign },
  demand: { one: 'demand', many: 'demands', page: null },
  source: { one: 'source', many: 'sources', page: addressOf.source },
  passage: { one: 'passage of a source', many: 'passages of sources', page: null },
  organization: { one: 'organization', many: 'organizations', page: addressOf.organization },
  person: { one: 'person', many: 'people', page: addressOf.person },
  product: { one: 'product', many: 'products', page: null },
  agency_group: { one: 'group of agencies', many: 'groups of agencies', page: null },
  coverage: { one: 'note on what is not known', many: 'notes on what is not known', page: null },
  conflict_explanation: { one: 'explanation of a conflict', many: 'explanations of conflicts', page: null },
  agency_register: { one: 'register of agencies', many: 'registers of agencies', page: null },
  technology: { one: 'technology', many: 'technologies', page: null },
  agency_type: { one: 'type of agency', many: 'types of agencies', page: null },
  unit: { one: 'unit', many: 'units', page: null },
  metric: { one: 'metric', many: 'metrics', page: null },
} as const satisfies Record<string, { one: string; many: string; page: ((key: string) => string) | null }>

export type RecordedKind = keyof typeof kinds

/** All kinds, in the order in which changes list them. */
export const recordedKinds = Object.keys(kinds) as RecordedKind[]

/** Whether a word is the name of such a kind. */
export function isRecordedKind(word: string): word is RecordedKind {
  return Object.hasOwn(kinds, word)
}

/** What one record of a kind is called, and what several are. */
export function kindWords(kind: string): { one: string; many: string } {
  return isRecordedKind(kind)
    ? kinds[kind]
    : { one: kind.replaceAll('_', ' '), many: kind.replaceAll('_', ' ') }
}

/** A record as addresses name it. */
export type RecordKey = { kind: RecordedKind; id: string; slug: string | null }

/** By what its address calls a record. */
export const keyOf = ({ id, slug }: Pick<RecordKey, 'id' | 'slug'>) => slug ?? id

/** A record's own page; null where it is shown on those of others only. */
export function pageOf(record: RecordKey): string | null {
  return kinds[record.kind].page?.(keyOf(record)) ?? null
}

/** Where a record's history is. */
export function historyOf(record: RecordKey): string {
  const page = pageOf(record)
  return page ? `${page}/history` : `/history/${record.kind}/${encodeURIComponent(record.id)}`
}

/** Two versions of a record side by side. */
export function comparedHref(record: RecordKey, from: number, to: number): string {
  return `${historyOf(record)}?from=${from}&to=${to}`
}

/** A record as it stood in a version, on its page, or with its history where it has none. */
export function asOfHref(record: RecordKey, version: number): string {
  return `${pageOf(record) ?? historyOf(record)}?as-of=${version}`
}

/** What a version of the ledger did. */
export const versionHref = (version: number) => `/changes/${version}`

/** What can happen to a record, in words. */
export const happenedWords = {
  created: 'came in',
  updated: 'changed',
  withdrawn: 'was withdrawn',
  restored: 'came back',
} as const

export type Happened = keyof typeof happenedWords

/** What makes versions, in words. */
export const versionKindWords = {
  seeds: 'Files of the ledger loaded',
  import: 'Register imported',
  undo: 'Import taken back',
  correction: 'Correction accepted',
} as const
