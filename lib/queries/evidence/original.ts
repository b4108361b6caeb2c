import type { DocumentFacts, PassageFacts } from './document-select'

type Stands = {
  source: Pick<DocumentFacts, 'url' | 'archivedUrl' | 'archivedOn' | 'origin'>
  passage: Pick<PassageFacts, 'origin'> | null
}

/** Where the document that first printed the words is found, and an archived copy of it with its day. */
export type Original = { url: string | null; archivedUrl: string | null; archivedOn: Date | null }

/** The original of the words: of a passage that of its origin, of a copy its own address or else that of what it copies. */
export function originalOf({ source, passage }: Stands): Original {
  const candidates = [passage?.origin, source, source.origin]
  const found = candidates.find((one) => one && (one.url !== null || one.archivedUrl !== null))
  return {
    url: found?.url ?? null,
    archivedUrl: found?.archivedUrl ?? null,
    archivedOn: found?.archivedOn ?? null,
  }
}
