import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { inQuotationMarks } from '@/lib/domain/quotation-marks'
import { shorten } from '@/lib/domain/shorten'
import type { NoteEvidence } from '@/lib/dossier/notes'
import { sql } from '../lists/sql'

const longestWords = 70

/** Pieces of evidence by their ids: the source they stand in, and what they are in a few words. */
export async function evidenceOfNotes(ids: readonly string[]): Promise<ReadonlyMap<string, NoteEvidence>> {
  const [words, rows] = await Promise.all([wordsOf(ids), rowsOf(ids)])
  return new Map([...words, ...rows])
}

async function wordsOf(ids: readonly string[]): Promise<[string, NoteEvidence][]> {
  const rows = await reader.evidence.findMany({
    where: { id: { in: ids.filter((id) => !id.startsWith('r-')) } },
    select: { id: true, kind: true, exact: true, source: { select: { slug: true } } },
  })
  return rows.map(({ id, kind, exact, source }) => {
    const what =
      exact === null ? 'the document' : inQuotationMarks(shorten(exact.replace(/\s+/g, ' '), longestWords))
    return [id, { source: `source:${source.slug}`, what: kind === 'quote' ? what : `${what}, not held here` }]
  })
}

const rowSchema = z.array(
  z.object({ id: z.string(), dataset: z.string(), file: z.string(), line: z.number() }),
)

/** Rows of registers, by their ids: each table has an index by them. */
async function rowsOf(ids: readonly string[]): Promise<[string, NoteEvidence][]> {
  const rowIds = ids.filter((id) => id.startsWith('r-'))
  if (rowIds.length === 0) return []
  const from = (table: 'partnership_listing' | 'agency_listing' | 'contract_transaction' | 'contract') =>
    sql`SELECT row_id AS id, dataset_id AS dataset, file, line FROM ${tables[table]} WHERE row_id = ANY(${rowIds}::text[])`
  const rows = rowSchema.parse(
    await reader.$queryRaw(sql`
      ${from('partnership_listing')} UNION ${from('agency_listing')} UNION ${from('contract_transaction')} UNION ${from('contract')}`),
  )
  return rows.map(({ id, dataset, file, line }) => [
    id,
    { source: `dataset:${dataset}`, what: `${file.split('/').at(-1)}, line ${line}` },
  ])
}

const tables = {
  partnership_listing: sql`partnership_listing`,
  agency_listing: sql`agency_listing`,
  contract_transaction: sql`contract_transaction`,
  contract: sql`contract`,
}
