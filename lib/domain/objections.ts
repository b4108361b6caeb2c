import { isRecordKind, type RecordKind } from './record-kinds'

export const objectionStates = ['received', 'under_review', 'accepted', 'declined'] as const

export type ObjectionState = (typeof objectionStates)[number]

/** States as pages write them. */
export const objectionStateWords: Readonly<Record<ObjectionState, string>> = {
  received: 'received',
  under_review: 'under review',
  accepted: 'accepted',
  declined: 'declined',
}

export const objectionActs = [
  'received',
  'reviewed',
  'released',
  'hidden',
  'accepted',
  'declined',
  'corrected',
] as const

export type ObjectionAct = (typeof objectionActs)[number]

/** What happened, as pages write it. */
export const objectionActWords: Readonly<Record<ObjectionAct, string>> = {
  received: 'Received',
  reviewed: 'Under review',
  released: 'Words released',
  hidden: 'Words hidden',
  accepted: 'Accepted',
  declined: 'Declined',
  corrected: 'Corrected',
}

/** How long the parts of an objection may be, in characters, and how many addresses its words may hold. */
export const objectionLimits = { least: 20, words: 4000, proof: 500, contact: 200, links: 3 } as const

/** Where the list of objections is. */
export const objectionsPath = '/objections'

/** Where what happens to objections can be followed. */
export const objectionFeeds = {
  atom: `${objectionsPath}/feed.atom`,
  json: `${objectionsPath}/feed.json`,
} as const

/** Where an objection is; its number is its id. */
export const objectionHref = (id: number) => `${objectionsPath}/${id}`

/** Where forms are sent to. */
export const objectionTarget = `${objectionsPath}/file`

/** A record, by the slug of its address or its id. */
export type ObjectedRecord = { kind: RecordKind; key: string }

/** Where one objects to a record, and to one piece of its evidence where that is given. */
export function newObjectionHref({ kind, key }: ObjectedRecord, evidence?: string): string {
  const about = `${objectionsPath}/new?record=${kind}/${encodeURIComponent(key)}`
  return evidence === undefined ? about : `${about}&evidence=${encodeURIComponent(evidence)}`
}

/** Reads `kind/id` or `kind/slug`; null where it is neither. */
export function readRecord(text: string): ObjectedRecord | null {
  const [, kind = '', key = ''] = /^([a-z]+)\/([a-z0-9-]{1,120})$/.exec(text) ?? []
  return isRecordKind(kind) ? { kind, key } : null
}
