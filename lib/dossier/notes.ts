/** What a place in a dossier refers to. */
export type Reference =
  | { kind: 'evidence'; id: string }
  /** A whole document or register. */
  | { kind: 'source'; key: string }
  /** A page of the ledger that holds what the dossier leaves out. */
  | { kind: 'page'; href: string; title: string }

/** A document or a register, as its note writes it. */
export type NoteSource = {
  /** The citation, without the address at its end. */
  text: string
  /** Path of the ledger's own page of it. */
  href: string
  /** Licence, or how far it can be trusted. */
  remark: string | null
}

/** A piece of evidence: the source it stands in, and what it is in a few words. */
export type NoteEvidence = { source: string; what: string }

export type NotePart = { label: string; anchor: string; href: string; what: string }

/** A numbered note: one source with the pieces of it that are referred to, or one page. */
export type Note = NoteSource & { number: number; anchor: string; parts: readonly NotePart[] }

/** Where a number leads. */
export type Mark = { label: string; anchor: string }

export type Notes = {
  list: readonly Note[]
  /** By what is referred to: id of evidence, `source:` and key, or address of a page. */
  marks: ReadonlyMap<string, Mark>
}

type Known = {
  evidence: ReadonlyMap<string, NoteEvidence>
  sources: ReadonlyMap<string, NoteSource>
  /** Writes the note of a page. */
  page: (href: string, title: string) => NoteSource
}

/** By what the mark of a reference is found. */
export function markKey(reference: Reference): string {
  if (reference.kind === 'evidence') return reference.id
  return reference.kind === 'source' ? `source:${reference.key}` : reference.href
}

/**
 * Numbers sources and pages as they are referred to first, each once; pieces of evidence get a number within their source's: 3.2 is
 * the second piece of source 3. Evidence that is not known gets no note.
 */
export function numberNotes(references: readonly Reference[], known: Known): Notes {
  const list: (Note & { parts: NotePart[] })[] = []
  const bySource = new Map<string, Note & { parts: NotePart[] }>()
  const marks = new Map<string, Mark>()
  const noteOf = (key: string, source: NoteSource) => {
    const found = bySource.get(key)
    if (found) return found
    const number = list.length + 1
    const note = { ...source, number, anchor: `note-${number}`, parts: [] as NotePart[] }
    bySource.set(key, note)
    list.push(note)
    return note
  }
  for (const reference of references) {
    const key = markKey(reference)
    if (marks.has(key)) continue
    const evidence = reference.kind === 'evidence' ? known.evidence.get(reference.id) : undefined
    const source = sourceOf(reference, evidence, known)
    if (!source) continue
    const note = noteOf(source.key, source.note)
    marks.set(key, evidence ? partOf(note, key, evidence.what) : markOf(note))
  }
  return { list, marks }
}

function sourceOf(reference: Reference, evidence: NoteEvidence | undefined, known: Known) {
  if (reference.kind === 'page') {
    const { href, title } = reference
    return { key: href, note: known.page(href, title) }
  }
  const key = reference.kind === 'source' ? reference.key : evidence?.source
  const note = key === undefined ? undefined : known.sources.get(key)
  return key !== undefined && note ? { key: `source:${key}`, note } : null
}

const markOf = ({ number, anchor }: Note): Mark => ({ label: String(number), anchor })

function partOf(note: Note & { parts: NotePart[] }, id: string, what: string): Mark {
  const label = `${note.number}.${note.parts.length + 1}`
  const part = { label, anchor: `note-${label.replace('.', '-')}`, href: `/evidence/${id}`, what }
  note.parts.push(part)
  return { label, anchor: part.anchor }
}
