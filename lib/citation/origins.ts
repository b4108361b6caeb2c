import type {
  IndependentOrigins,
  Origin,
  OriginChain,
  Printing,
  Sureness,
  Traced,
  TracedDocument,
  TracedPassage,
} from './origin-types'

/** The chain of a piece of evidence. `documents`: its source and all that the chain may lead to, by id. */
export function originChain(traced: Traced, documents: ReadonlyMap<string, TracedDocument>): OriginChain {
  const { passage, claimOrigin } = traced
  const holder = documents.get(traced.sourceId)
  const held = holder ? [holder] : []
  if (claimOrigin) {
    const through = passage
      ? [passagePrinting(passage, documents), ...held]
      : upFrom(traced.sourceId, documents).reverse()
    return rooted(upFrom(claimOrigin.originId, documents, claimOrigin.attribution), through)
  }
  if (!passage) {
    if (holder?.kind === 'collage') return { key: null, printings: held.map(printing) }
    return rooted(holder ? upFrom(holder.id, documents) : [], [])
  }
  if (passage.originId) return rooted(upFrom(passage.originId, documents, passage.attribution), held)
  return {
    key: publicationKey(passage),
    printings: [passagePrinting(passage, documents), ...held.map(printing)],
  }
}

/** The witnesses behind pieces of evidence, those with most evidence first. */
export function countOrigins(
  traced: readonly Traced[],
  documents: ReadonlyMap<string, TracedDocument>,
): IndependentOrigins {
  const origins = new Map<string, Origin>()
  const unknown = new Set<string>()
  for (const one of traced) {
    const { key, printings } = originChain(one, documents)
    const [first, ...repeated] = printings
    if (key === null || !first) {
      unknown.add(one.evidenceId)
      continue
    }
    const origin = origins.get(key) ?? { key, first, repeated: [], evidence: [], claims: [] }
    origins.set(key, origin)
    addOnce(origin.evidence, one.evidenceId)
    if (one.claimId) addOnce(origin.claims, one.claimId)
    for (const again of repeated)
      if (!origin.repeated.some((known) => samePrinting(known, again))) origin.repeated.push(again)
  }
  const found = [...origins.values()].sort((a, b) => b.evidence.length - a.evidence.length)
  return { independent: found.length, unknown: unknown.size, origins: found }
}

/** A document and those it is a copy of, one behind the other; a circle ends where it closes. */
function upFrom(
  id: string,
  documents: ReadonlyMap<string, TracedDocument>,
  attribution?: Sureness,
): TracedDocument[] {
  const chain: TracedDocument[] = []
  for (let document = documents.get(id); document && !chain.includes(document); ) {
    chain.push(document)
    document = document.originId === null ? undefined : documents.get(document.originId)
  }
  const [first, ...others] = chain
  return first && attribution ? [{ ...first, attribution }, ...others] : chain
}

function rooted(chain: readonly TracedDocument[], repeatedIn: readonly Printing[]): OriginChain {
  const root = chain.at(-1)
  const printings = [...[...chain].reverse(), ...repeatedIn].map(printing)
  return {
    key: root ? `source:${root.id}` : null,
    printings: printings.filter(
      (one, index) => !printings.slice(0, index).some((earlier) => samePrinting(earlier, one)),
    ),
  }
}

function passagePrinting(passage: TracedPassage, documents: ReadonlyMap<string, TracedDocument>): Printing {
  const origin = passage.originId === null ? undefined : documents.get(passage.originId)
  return origin
    ? printing({ ...origin, attribution: passage.attribution })
    : printing({ slug: null, title: null, ...passage })
}

/** Sentences of one publication of the same days are taken to be of one article: fewer witnesses rather than too many. */
function publicationKey({ publisher, publishedEarliest, publishedLatest }: TracedPassage): string | null {
  if (publisher === null) return null
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''
  return `printed:${publisher}|${day(publishedEarliest)}|${day(publishedLatest)}`
}

function printing({
  slug,
  title,
  publisher,
  publishedEarliest,
  publishedLatest,
  publishedText,
  attribution,
}: Printing): Printing {
  return { slug, title, publisher, publishedEarliest, publishedLatest, publishedText, attribution }
}

function samePrinting(a: Printing, b: Printing): boolean {
  if (a.slug !== null || b.slug !== null) return a.slug === b.slug
  return a.publisher === b.publisher && a.publishedLatest?.getTime() === b.publishedLatest?.getTime()
}

function addOnce(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value)
}
