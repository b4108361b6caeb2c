import { readFileSync } from 'node:fs'
import pg from 'pg'
import { withConnection } from '@/lib/db/databases'
import { countHoldings } from '@/lib/ingest/holdings/count-holdings'
import { countBrought } from '@/lib/ingest/import/brought'
import { recountFigures } from '@/lib/ingest/import/merge/figures'
import { withEvidenceChecked } from '@/lib/ingest/import/merge/guard'
import { LARGE_TABLES } from '@/lib/ingest/import/merge/merge'
import { describeVersion, newVersion } from '@/lib/ingest/import/merge/records'
import { inTransaction } from '@/lib/ingest/import/session'
import { LEGAL_FORMS, NAME_WORDS, TRADE_WORDS } from '../import/words'
import { withoutIndexes } from './indexes'
import { OFFICES, RESELLERS, TOWN_ENDS, TOWN_PREFIXES, TOWN_STARTS, WORDS } from './words'

/** How large a ledger is made, and from which seed: the same two make the same ledger. */
export type Size = { rows: number; seed: number }

const STEPS = ['tools', 'agencies', 'contracts', 'partnerships', 'finish']

/**
 * Adds made-up records to a ledger that holds the seeds: `rows` contracts, three tenths as many partnerships, 60 thousand agencies where
 * there are a million contracts. They come in as by an import, with all that an import keeps of them: evidence, sums, counts, a version.
 */
export async function makeRecords(url: string, size: Size, log: (line: string) => void): Promise<void> {
  await withConnection(url, (client) =>
    inTransaction(client, async () => {
      await client.query(
        `SET LOCAL work_mem = '128MB'; SET LOCAL maintenance_work_mem = '512MB'; SET LOCAL synchronous_commit = off; SET LOCAL jit = off`,
      )
      const version = await newVersion(client, 'import')
      const fill = filler({ ...size, version })
      await withEvidenceChecked(client, version, async () => {
        await withoutIndexes(client, LARGE_TABLES.split(', '), log, async () => {
          for (const step of STEPS) await timed(log, step, () => client.query(fill(step)))
        })
        await timed(log, 'statistics', () => client.query(`ANALYZE ${LARGE_TABLES}`))
      })
      await timed(log, 'figures and counts', () => count(client, version))
      await describeVersion(client, version, `${size.rows} contracts made up to measure with`, {})
    }),
  )
  await withConnection(url, (client) => client.query('VACUUM'))
}

/** What an import counts at its end. */
async function count(client: pg.Client, version: number): Promise<void> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM import_run WHERE ledger_version = $1', [
    version,
  ])
  for (const { id } of rows) await countBrought(client, id)
  await recountFigures(client, version)
  await countHoldings(client, version)
}

/** Reads a file of SQL and puts numbers and lists of words in. */
function filler({ rows, seed, version }: Size & { version: number }): (step: string) => string {
  const agencies = Math.min(56_000, Math.max(100, Math.round(rows * 0.056)))
  const words = (list: readonly string[]) => `ARRAY[${list.map((word) => pg.escapeLiteral(word)).join(', ')}]`
  const values: Record<string, string> = {
    ...{ rows: `${rows}::bigint`, seed: `${seed}`, version: `${version}`, agencies: `${agencies}` },
    ...{ recipients: `${Math.max(20, Math.round(rows * 0.06))}`, words: words(WORDS) },
    ...{ nameWords: words(NAME_WORDS), tradeWords: words(TRADE_WORDS), legalForms: words(LEGAL_FORMS) },
    ...{ townPrefixes: words(TOWN_PREFIXES), townStarts: words(TOWN_STARTS), townEnds: words(TOWN_ENDS) },
    ...{ offices: words(OFFICES), resellers: words(RESELLERS) },
  }
  return (step) =>
    readFileSync(new URL(`${step}.sql`, import.meta.url), 'utf8').replace(
      /(?<!:):([a-zA-Z]+)/g,
      (whole, name: string) => values[name] ?? whole,
    )
}

async function timed(log: (line: string) => void, what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now()
  await work()
  log(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}
