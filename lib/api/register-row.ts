import { z } from 'zod'
import { addressOf } from '@/lib/domain/addresses'
import { rowEvidence } from '@/lib/queries/evidence/row-evidence'
import type { Table } from '@/lib/queries/tables/table'
import { absolute } from './head'

/** A row of a register, which is evidence of the records that it brought. */
export const registerRowSchema = z
  .strictObject({
    id: z.string(),
    url: z.url().describe('Permanent address of its page.'),
    kind: z.literal('row'),
    dataset: z.string().describe('Slug of the register.'),
    licence: z.string().describe('Licence of the register.'),
    attribution: z.string().describe('How its publisher is to be named.'),
    file: z.string().describe('File it stands in.'),
    line: z.int().describe('Line it begins at, from 1, the header included.'),
    row_key: z.string().describe('The register’s own key of the row.'),
    files_sha256: z.string().describe('SHA-256 over the files that were read.'),
    cells: z
      .array(z.strictObject({ column: z.string(), value: z.string() }))
      .describe('Its cells as written, in the order of the register.'),
  })
  .describe('A row of a register.')

/** The row of a register with this id, as the JSON of an object; null where the table is not that of evidence or has no such row. */
export async function registerRow({ kind }: Table, id: string) {
  if (kind !== 'evidence' || !/^r-[a-z0-9]{1,40}$/.test(id)) return null
  const row = await rowEvidence(id)
  if (!row) return null
  const { dataset, file, line, rowKey, cells, run } = row
  const record = {
    id,
    url: absolute(addressOf.evidence(id)),
    kind: 'row',
    dataset: dataset.slug,
    licence: dataset.licence,
    attribution: dataset.attribution,
    file,
    line,
    row_key: rowKey,
    files_sha256: run.filesSha256,
    cells,
  }
  return { record: JSON.stringify(record), evidence: [], total: 0 }
}
