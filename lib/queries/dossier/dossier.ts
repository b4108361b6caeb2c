import type { CommitmentState } from '@/lib/domain/commitment-state'
import type { DossierSubject } from '@/lib/dossier/address'
import { type Notes, numberNotes } from '@/lib/dossier/notes'
import { settings } from '@/lib/settings'
import { type CurrentVersion, ledgerVersion } from '../ledger-version'
import { ofVersion } from '../lists/of-version'
import { noteSources, pageNote } from './note-sources'
import { type DossierParts, dossierParts } from './parts'
import { referencesOf } from './references'
import { type SinceDossier, sinceDossier } from './since'
import { statesOn } from './states'
import { type SubjectRecord, subjectRecord } from './subject'

/** Everything the ledger knows about a place or a company, to be printed. */
export type Dossier = DossierParts & {
  record: SubjectRecord
  notes: Notes
  /** Where each promise stands today, by its slug. */
  states: ReadonlyMap<string, CommitmentState>
  current: CurrentVersion | null
  /** What changed since the version that the address names; null where it names none. */
  since: SinceDossier | null
  /** Address of the site, without a slash at its end. */
  siteUrl: string
}

/** The dossier of a subject on a day; null when the ledger has no such record. */
export async function dossier(
  subject: DossierSubject,
  asked: number | null,
  today: Date,
): Promise<Dossier | null> {
  const [record, current] = await Promise.all([subjectRecord(subject), ledgerVersion()])
  if (!record) return null
  const [content, since] = await Promise.all([
    ofVersion('dossier', subject, () => contentOf(record, current)),
    asked === null ? null : sinceDossier(record, asked),
  ])
  const { list, marks, ...parts } = content
  return {
    ...parts,
    record,
    notes: { list, marks: new Map(marks) },
    states: statesOn(parts.words.commitments, today),
    current,
    since,
    siteUrl: settings.siteUrl,
  }
}

/** As it can be remembered: a map would be measured as nothing. */
async function contentOf(record: SubjectRecord, current: CurrentVersion | null) {
  const parts = await dossierParts(record, current?.version ?? 0)
  const references = referencesOf(parts)
  const edition = { current, siteUrl: settings.siteUrl }
  const known = await noteSources(references, edition)
  const { list, marks } = numberNotes(references, { ...known, page: pageNote(edition) })
  return { ...parts, list, marks: [...marks] }
}
