import type pg from 'pg'
import type { RecordKind, SeedDocument } from '../document'
import { sha256 } from '../seed-files'

/** A document as seed_record keeps it: without its place, which is no part of what it says. */
export type StoredDocument = Omit<SeedDocument, 'at'>

export type Change = {
  document: SeedDocument
  hash: string
  /** How it stood when it was loaded last; null when it is new. */
  before: StoredDocument | null
}

/** What a load has to do to the records of some kinds. */
export type Plan = {
  changes: Change[]
  /** Records that the files declare no longer. */
  removals: (StoredDocument & { file: string })[]
  /** Records that say the same but stand elsewhere now. */
  moved: SeedDocument[]
  unchanged: number
}

type SeedRecordRow = { hash: string; file: string; line: number; document: StoredDocument }

/** Compares documents with what was loaded before. `kinds` are all kinds the documents can be of. */
export async function planLoad(
  tx: pg.ClientBase,
  kinds: readonly RecordKind[],
  documents: readonly SeedDocument[],
): Promise<Plan> {
  const { rows } = await tx.query<SeedRecordRow>(
    'SELECT hash, file, line, document FROM seed_record WHERE record_kind = ANY($1) ORDER BY record_kind, record_id',
    [kinds],
  )
  const loaded = new Map(rows.map((row) => [keyOf(row.document), row]))
  const plan: Plan = { changes: [], removals: [], moved: [], unchanged: 0 }
  for (const document of documents) {
    const before = loaded.get(keyOf(document))
    loaded.delete(keyOf(document))
    const hash = sha256(canonical(stored(document)))
    if (before?.hash !== hash) plan.changes.push({ document, hash, before: before?.document ?? null })
    else {
      plan.unchanged++
      if (before.file !== document.at.file || before.line !== document.at.line) plan.moved.push(document)
    }
  }
  plan.removals = [...loaded.values()].map(({ document, file }) => ({ ...document, file }))
  return plan
}

/** A document without its place. */
export function stored({ kind, id, slug, title, row, children }: StoredDocument): StoredDocument {
  return { kind, id, slug, title, row, children }
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind}/${id}`
}

/** JSON with keys in the order of the alphabet, so that the same document always has the same hash. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
