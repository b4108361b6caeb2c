import type pg from 'pg'
import type { Plan } from './plan'
import { stored } from './plan'
import type { Withdrawn } from './withdraw'

/** Records created, updated and withdrawn, by kind of record. */
export type Counts = Record<string, { created: number; updated: number; withdrawn: number }>

type RevisionRow = {
  record_kind: string
  record_id: string
  kind: 'created' | 'updated' | 'withdrawn' | 'restored'
  ledger_version: number
  before: unknown
  after: unknown
  reason: string | null
}

/** Writes the revision of every record that changed, and tombstones; takes the tombstones of restored ones away. */
export async function writeHistory(
  tx: pg.ClientBase,
  plan: Plan,
  { withdrawn, kept }: Withdrawn,
  version: number,
  reasons: ReadonlyMap<string, { reason: string }>,
): Promise<Counts> {
  const whyGone = ({ kind, slug, file }: Plan['removals'][number]) =>
    reasons.get(`${kind}/${slug}`)?.reason ?? `Taken out of ${file}.`
  const restored = await unbury(tx, plan)
  const revisions: RevisionRow[] = [
    ...plan.changes.map(({ document, before }) => ({
      record_kind: document.kind,
      record_id: document.id,
      kind: before
        ? ('updated' as const)
        : restored.has(`${document.kind}/${document.id}`)
          ? ('restored' as const)
          : ('created' as const),
      ledger_version: version,
      before,
      after: stored(document),
      reason: null,
    })),
    ...withdrawn.map((removal) => ({
      record_kind: removal.kind,
      record_id: removal.id,
      kind: 'withdrawn' as const,
      ledger_version: version,
      before: stored(removal),
      after: null,
      reason: whyGone(removal),
    })),
    ...kept.map((removal) => ({
      record_kind: removal.kind,
      record_id: removal.id,
      kind: 'updated' as const,
      ledger_version: version,
      before: stored(removal),
      after: null,
      reason: `${whyGone(removal)} Registers bring it too, so it stays.`,
    })),
  ]
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after, reason)
     SELECT record_kind, record_id, kind, ledger_version, before, after, reason
     FROM jsonb_populate_recordset(NULL::revision, $1)`,
    [JSON.stringify(revisions)],
  )
  await bury(tx, withdrawn, version, whyGone)
  return countRevisions(revisions)
}

async function unbury(tx: pg.ClientBase, plan: Plan): Promise<Set<string>> {
  const keys = plan.changes.map(({ document: { kind, id } }) => ({ kind, id }))
  const { rows } = await tx.query<{ kind: string; id: string }>(
    `DELETE FROM tombstone t USING jsonb_to_recordset($1) AS r (kind text, id text)
     WHERE t.record_kind = r.kind AND t.record_id = r.id RETURNING t.record_kind AS kind, t.record_id AS id`,
    [JSON.stringify(keys)],
  )
  return new Set(rows.map(({ kind, id }) => `${kind}/${id}`))
}

async function bury(
  tx: pg.ClientBase,
  withdrawn: Withdrawn['withdrawn'],
  version: number,
  whyGone: (removal: Plan['removals'][number]) => string,
): Promise<void> {
  const stones = withdrawn.map((removal) => ({
    record_kind: removal.kind,
    record_id: removal.id,
    slug: removal.slug,
    title: removal.title,
    snapshot: stored(removal),
    reason: whyGone(removal),
    ledger_version: version,
  }))
  await tx.query(
    `INSERT INTO tombstone (record_kind, record_id, slug, title, snapshot, reason, ledger_version)
     SELECT record_kind, record_id, slug, title, snapshot, reason, ledger_version
     FROM jsonb_populate_recordset(NULL::tombstone, $1)`,
    [JSON.stringify(stones)],
  )
}

function countRevisions(revisions: readonly RevisionRow[]): Counts {
  const counts: Counts = {}
  for (const { record_kind, kind } of revisions) {
    counts[record_kind] ??= { created: 0, updated: 0, withdrawn: 0 }
    counts[record_kind][kind === 'restored' ? 'created' : kind]++
  }
  return counts
}
