import { stableId } from '@/lib/domain/stable-id'
import type { RecordKind, Row } from '../document'
import type { Cited } from '../schemas/evidence'
import { dateColumns, type Interval } from './columns'
import type { Context, Spot } from './context'
import type { EvidenceIndex } from './evidence'
import type { KnownEvidence } from './quotes'

/** The kinds of records that evidence can be cited for. Each has a column of its own in the table of citations. */
export type CitedKind = Extract<
  RecordKind,
  | 'partnership'
  | 'contract'
  | 'claim'
  | 'commitment'
  | 'campaign'
  | 'demand'
  | 'organization'
  | 'person'
  | 'company'
  | 'agency'
  | 'coverage'
>

/** Where a record's evidence is looked up: the index, and the article whose own quotes need no name before the #. */
export type Citing = { context: Context; index: EvidenceIndex; article: string | null }

export type Citations = {
  rows: Row[]
  /** When the latest of the supporting words were published. */
  latest: Interval
}

/** Looks a record's evidence up and makes its citations; a fault for what is not there, and when nothing supports it. */
export function cite(
  { context, index, article }: Citing,
  kind: CitedKind,
  id: string,
  evidence: readonly Cited[],
  spot: Spot,
): Citations {
  const rows: Row[] = []
  let latest: Interval = { earliest: null, latest: null }
  const seen = new Set<string>()
  let supported = false
  evidence.forEach((item, position) => {
    const cited =
      typeof item === 'string'
        ? { quote: item, stance: 'supports' as const, note: undefined, on: undefined }
        : item
    supported ||= cited.stance === 'supports'
    const path = ['evidence', position]
    const known = find(cited, path)
    if (!known) return
    known.used = true
    const citation = citationRow(known.id, cited.stance, cited.note ?? null, kind, id)
    if (seen.has(String(citation['id'])))
      context.fault(spot, path, 'the same evidence is named twice', 'take one out')
    seen.add(String(citation['id']))
    // Only where it is said, so that citations without a day of their own stay as they were loaded.
    rows.push(cited.on === undefined ? citation : { ...citation, ...dateColumns('dated', cited.on) })
    if (cited.stance === 'supports' && (known.published.latest ?? '') > (latest.latest ?? ''))
      latest = known.published
  })
  if (!supported && kind !== 'campaign' && kind !== 'coverage')
    context.fault(spot, ['evidence'], 'has no evidence that supports it', 'name a quote whose words say it')
  return { rows, latest }

  function find(cited: Exclude<Cited, string>, path: PropertyKey[]): KnownEvidence | undefined {
    if ('reference' in cited) {
      const reference = index.references.get(cited.reference)
      if (!reference)
        context.fault(
          spot,
          path,
          `unknown reference "${cited.reference}"`,
          'declare it under seeds/references',
        )
      return reference
    }
    const name = cited.quote.includes('#') ? cited.quote : `${article}#${cited.quote}`
    if (!index.quotes.has(name))
      context.fault(spot, path, `unknown quote "${cited.quote}"`, 'add it under "quotes", or correct the key')
    return index.quotes.get(name)
  }
}

/** A row of the table of citations. */
export function citationRow(
  evidenceId: string,
  stance: string,
  note: string | null,
  kind: CitedKind,
  id: string,
): Row {
  return {
    id: stableId('citation', evidenceId, stance, kind, id),
    evidence_id: evidenceId,
    stance,
    note,
    [`${kind}_id`]: id,
  }
}
