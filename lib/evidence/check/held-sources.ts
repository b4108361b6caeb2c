import type pg from 'pg'
import type { HeldQuote } from './judge-quote'

/** A quote to be looked for. */
export type SoughtQuote = HeldQuote & {
  id: string
  /** Where its words can be read online: its document, else the one they come from; null where no address is known. */
  address: string | null
  /** Whether that address is of the very document that was quoted. */
  own: boolean
}

/** A document whose text the ledger holds, with its quotes in order. */
export type HeldSource = { id: string; slug: string; file: string; quotes: SoughtQuote[] }

type QuoteRow = Omit<SoughtQuote, 'id'> & { id: string; sourceId: string; slug: string; file: string }

/**
 * The documents that have quotes.
 * @param only ids of quotes, ids or slugs of documents; all where there are none
 */
export async function heldSources(db: pg.ClientBase, only: readonly string[]): Promise<HeldSource[]> {
  const { rows } = await db.query<QuoteRow>(
    `SELECT e.id, e.exact, e.prefix, e.suffix, e.start_offset AS "startOffset", e.end_offset AS "endOffset",
       s.id AS "sourceId", s.slug, s.file, coalesce(s.url, first.url, origin.url) AS address, s.url IS NOT NULL AS own
     FROM evidence e
     JOIN source s ON s.id = e.source_id
     LEFT JOIN passage p ON p.id = e.passage_id
     LEFT JOIN source first ON first.id = p.origin_id
     LEFT JOIN source origin ON origin.id = s.origin_id
     WHERE e.kind = 'quote' AND (cardinality($1::text[]) = 0 OR e.id = ANY($1) OR s.id = ANY($1) OR s.slug = ANY($1))
     ORDER BY s.slug, e.start_offset, e.id`,
    [only],
  )
  const sources = new Map<string, HeldSource>()
  for (const { sourceId, slug, file, ...quote } of rows) {
    const source = sources.get(sourceId) ?? { id: sourceId, slug, file, quotes: [] }
    source.quotes.push(quote)
    sources.set(sourceId, source)
  }
  return [...sources.values()]
}

/** Those of the names that are neither a quote nor a document with quotes. */
export function unknownAmong(only: readonly string[], sources: readonly HeldSource[]): string[] {
  const known = new Set(
    sources.flatMap(({ id, slug, quotes }) => [id, slug, ...quotes.map((quote) => quote.id)]),
  )
  return only.filter((name) => !known.has(name))
}
