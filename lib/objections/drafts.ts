import { randomBytes } from 'node:crypto'
import type { FieldFault, Typed } from './rules'

/** What was typed into a form that could not be taken, and why. */
export type Draft = { record: string; typed: Typed; faults: readonly FieldFault[]; keptAt: number }

const minutes = 30
const atMost = 500

/** Survives hot reload, and is shared by the copies of this file that pages and route handlers have. */
const shared = globalThis as { blueLedgerDrafts?: Map<string, Draft> }
shared.blueLedgerDrafts ??= new Map()
const drafts = shared.blueLedgerDrafts

/** Keeps a draft in the memory of this process for half an hour, for the page that shows it again. Nobody can guess its name. */
export function keepDraft(draft: Omit<Draft, 'keptAt'>): string {
  forgetOld()
  const name = randomBytes(18).toString('base64url')
  drafts.set(name, { ...draft, keptAt: Date.now() })
  return name
}

/** The draft of that name for that record; null where there is none, or none any more. */
export function draftOf(name: string, record: string): Draft | null {
  forgetOld()
  const draft = drafts.get(name)
  return draft?.record === record ? draft : null
}

function forgetOld(): void {
  for (const [name, { keptAt }] of drafts) {
    if (drafts.size <= atMost && Date.now() - keptAt < minutes * 60_000) return // the oldest stand first
    drafts.delete(name)
  }
}
