import type { MentionSeed } from '../schemas/records'
import type { RegistryFile } from '../schemas/registry'
import { type CitedKind, type Citing, citationRow, cite } from './citations'
import type { Spot } from './context'

const FILES: [keyof MentionSeed & CitedKind, RegistryFile][] = [
  ['organization', 'organizations'],
  ['person', 'people'],
  ['company', 'companies'],
  ['agency', 'agencies'],
]

/** Adds to the documents of those whom a quote names the citations that say so. */
export function compileMention(citing: Citing, seed: MentionSeed, spot: Spot): void {
  const { context } = citing
  const named = FILES.filter(([kind]) => seed[kind] !== undefined)
  if (named.length === 0)
    context.fault(spot, [], 'mentions nobody', 'write "organization", "person", "company" or "agency"')
  for (const [kind, file] of named) {
    const id = context.id(file, String(seed[kind]), spot, [kind])
    if (id === null) continue
    const { rows } = cite(citing, kind, id, seed.evidence, spot)
    const document = context.get(kind, id)
    for (const { evidence_id } of rows) {
      const citation = citationRow(String(evidence_id), 'mentions', seed.note ?? null, kind, id)
      const citations = (document?.children.citation ?? []).filter((other) => other['id'] !== citation['id'])
      if (document) document.children.citation = [...citations, citation]
    }
  }
}
