import { formatPartialDate, partialDateValue } from '@/lib/domain/format-date'
import type { Citable } from './citable'
import { ledgerText } from './plain-text'

/** A name as CSL has it. */
export type CslName = { family: string; given: string } | { literal: string }

/** A citation as CSL-JSON (citationstyles.org, schema 1.0). */
export type CslItem = {
  id: string
  type: 'article-newspaper' | 'webpage' | 'report' | 'dataset' | 'document'
  title: string
  author?: CslName[]
  publisher?: string
  'container-title'?: string
  /** Year, month and day, as far as the source is precise; two of them where only the years between are known. */
  issued?: { 'date-parts': number[][] }
  language?: string
  version?: string
  URL: string
  abstract?: string
  note: string
  archive: string
  archive_location: string
}

const types = {
  article: 'article-newspaper',
  statement: 'webpage',
  report: 'report',
  dataset: 'dataset',
  collage: 'document',
  passage: 'document',
} as const satisfies Record<Citable['kind'], CslItem['type']>

/** The citation in the form that reference managers share. What they have no field for stands in its note. */
export function cslItem(citable: Citable): CslItem {
  const { id, kind, title, author, publisher, language, url, permalink, words, datasetVersion } = citable
  const issued = datePartsOf(citable.publishedEarliest, citable.publishedLatest)
  return {
    id,
    type: types[kind],
    title: inLine(title),
    ...(author && { author: namesOf(author) }),
    ...(publisher && { publisher: inLine(publisher) }),
    ...(publisher && kind === 'article' && { 'container-title': inLine(publisher) }),
    ...(issued && { issued: { 'date-parts': issued } }),
    ...(language && { language }),
    ...(datasetVersion && !isDay(datasetVersion, citable) && { version: inLine(datasetVersion) }),
    URL: url ?? permalink,
    ...(words && { abstract: inLine(words) }),
    note: noteOf(citable),
    archive: 'Blue Ledger',
    archive_location: permalink,
  }
}

/** Whether a dataset's version is the day it is dated by, which then need not be said twice. */
function isDay(version: string, { publishedEarliest, publishedLatest }: Citable): boolean {
  return version === partialDateValue(publishedEarliest, publishedLatest)
}

/** What a citation format cannot say elsewhere: how the date is known, who speaks, how sure it is, and the ledger's version. */
function noteOf(citable: Citable): string {
  const { publishedEarliest: earliest, publishedLatest: latest, speaker, inferred, evidence } = citable
  const exact = partialDateValue(earliest, latest) !== null
  return [
    speaker && `Said by ${speaker}.`,
    !exact && (earliest || latest) && `Published ${formatPartialDate(earliest, latest)}.`,
    inferred && 'Publication inferred, not checked.',
    evidence === 'reference' && 'Text not held by the ledger, not verified.',
    `${ledgerText(citable)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * A partial date as CSL has it, never more precise than its source: `20 or 21 Aug 2020` is August 2020. Null where nothing or only
 * one end of it is known.
 */
export function datePartsOf(earliest: Date | null, latest: Date | null): number[][] | null {
  if (!earliest || !latest) return null
  const [from, to] = [partsOf(earliest), partsOf(latest)]
  if (from[0] !== to[0]) return [from.slice(0, 1), to.slice(0, 1)]
  const exact = partialDateValue(earliest, latest)
  if (exact) return [exact.split('-').map(Number)]
  return [from[1] === to[1] ? from.slice(0, 2) : from.slice(0, 1)]
}

const partsOf = (day: Date) => [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]

const personal = /^(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}) (\p{Lu}[\p{L}’'-]+)$/u

/** Names joined by commas, semicolons or “and”. What does not look like a person’s name (The Associated Press) stays whole. */
export function namesOf(author: string): CslName[] {
  const names = inLine(author).split(/\s*(?:;|,|\band\b|&)\s*/u)
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const parts = /^(?:The|A|An) /u.test(name) ? null : personal.exec(name)
      return parts?.[1] && parts[2] ? { family: parts[2], given: parts[1] } : { literal: name }
    })
}

/** Words in one line: a line break, or two blanks before a hyphen, would end a field of RIS. */
function inLine(words: string): string {
  return words.trim().replace(/\s+/g, ' ')
}
