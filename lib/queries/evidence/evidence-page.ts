import { cache } from 'react'
import { type RowEvidence, rowEvidence } from './row-evidence'
import { type WordsEvidence, wordsEvidence } from './words-evidence'

/** What a permalink shows: a quote, a reference, or a register's row. */
export type EvidencePage = WordsEvidence | RowEvidence

/** How ids of evidence look: quotes, references and rows. */
export const evidenceIdForm = /^(?:q|ref|r)-[0-9a-hjkmnp-tv-z]{13}$/

/** The evidence of an id of any kind; null when there is none, or when the id is none. */
export const evidencePage = cache(async (id: string): Promise<EvidencePage | null> => {
  if (!evidenceIdForm.test(id)) return null
  return id.startsWith('r-') ? rowEvidence(id) : wordsEvidence(id)
})
