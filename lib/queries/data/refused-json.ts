import { reader } from '@/lib/db/client'
import { addressOf } from '@/lib/domain/addresses'
import { fileName } from '@/lib/domain/file-name'
import { settings } from '@/lib/settings'
import { refusedRowsWithCells } from './refused-rows'

const portion = 200

/**
 * The rows that a run refused as JSON, or as JSON Lines: where each stood, why it was refused, its own cells by column as far as they
 * could be read. Null where there is no such run. It holds a portion of the rows at a time.
 */
export async function refusedJson(
  runId: string,
  reason: number | null,
  format: 'json' | 'jsonl',
): Promise<AsyncGenerator<string> | null> {
  const run = await reader.importRun.findUnique({
    where: { id: runId },
    select: {
      id: true,
      ledgerVersion: true,
      dataset: { select: { slug: true, licence: true, attribution: true } },
    },
  })
  if (!run) return null
  const { dataset, ledgerVersion } = run
  const head = {
    ledger: { name: 'Blue Ledger', url: settings.siteUrl },
    run: { id: run.id, url: settings.siteUrl + addressOf.run(run.id), ledger_version: ledgerVersion },
    dataset: { slug: dataset.slug, licence: dataset.licence, attribution: dataset.attribution },
    reason,
  }
  return pieces(runId, reason, format === 'json' ? `${JSON.stringify(head).slice(0, -1)},"rows":[\n` : null)
}

/** `head`: what stands before the rows of an object of JSON; null for JSON Lines. */
async function* pieces(runId: string, reason: number | null, head: string | null): AsyncGenerator<string> {
  if (head !== null) yield head
  let count = 0
  for (let first = 1; ; first += portion) {
    const rows = await refusedRowsWithCells({ runId, reason, first, count: portion })
    const lines = rows.map(({ cells, file, ...row }) =>
      JSON.stringify({
        ...row,
        file: fileName(file),
        url: settings.siteUrl + addressOf.refusedRow(runId, row.position),
        cells: cells && Object.fromEntries(cells.map(({ column, value }) => [column, value])),
      }),
    )
    const between = head === null ? '\n' : ',\n'
    const before = head !== null && count > 0 && lines.length > 0 ? between : ''
    if (lines.length > 0) yield before + lines.join(between) + (head === null ? '\n' : '')
    count += rows.length
    if (rows.length < portion) break
  }
  if (head !== null) yield `\n],"count":${count}}\n`
}
