import { type DateOrder, DateOrderSurvey } from '@/lib/domain/date-order'
import type { MappedDataset } from '@/lib/ingest/import/described-beside'
import type { TableSource } from '@/lib/ingest/input/types'

/** Columns that hold dates, by what they mean. */
const DATES = new Set(['began', 'linkDate', 'actionOn', 'signed', 'ended'])

/** Finds out in which order a table writes its dates, by reading it once from end to end. */
export async function findOrder(source: TableSource, { spec }: MappedDataset): Promise<DateOrder> {
  const meanings = new Map<string, string>(Object.entries(spec.columns))
  const indexes = source.header.flatMap((name, index) => (DATES.has(meanings.get(name) ?? '') ? [index] : []))
  const survey = new DateOrderSurvey()
  if (indexes.length === 0) return survey.order
  for await (const { rows } of source.batches()) {
    for (const { cells } of rows) for (const index of indexes) survey.add(cells[index] ?? '')
    if (survey.settled) break
  }
  return survey.order
}
