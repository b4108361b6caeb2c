import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { withConnection } from '@/lib/db/databases'
import { Client } from '../support/client'
import { connection } from '../support/copy-file'
import { memoryDuring } from '../support/process'
import { inMs, ratioOf, sideBySide, spread } from '../support/side-by-side'
import { file, partnershipFile } from './by-hand'
import { against, type Section } from './section'
import type { Server } from './sites'
import type { Work } from './work'

const LIMIT = 1.5
const MEMORY_LIMIT = 50

const DATASETS = ['bench-abroad', 'bench-notices']

/** A file, and the rows of SQL that are held against it. */
type File = { title: string; address: string; count: string; bySql: string }

const contractsWhere = `k.dataset_id IN (${DATASETS.map((slug) => `'${slug}'`).join(', ')})`

const FILES: readonly File[] = [
  {
    title: 'contracts',
    address: `/download/contracts.csv?${DATASETS.map((slug) => `dataset=${slug}`).join('&')}`,
    count: `SELECT count(*)::int AS rows FROM contract k WHERE ${contractsWhere}`,
    bySql: file(contractsWhere),
  },
  {
    title: 'all partnerships',
    address: '/download/partnerships.csv',
    count: 'SELECT count(*)::int AS rows FROM partnership',
    bySql: partnershipFile,
  },
]

/** A CSV of about a tenth of the contracts and one of all partnerships, each beside psql's \copy of the same rows. */
export async function measureFile(work: Work): Promise<Section> {
  const site = await work.site()
  const measured = []
  for (const one of FILES) measured.push(await measureOne(work, site, one))
  return {
    title: 'Files of CSV',
    head: [
      'file',
      'by',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'first byte ms',
      'MB',
      'memory grows MB',
      `× psql (≤ ${LIMIT})`,
    ],
    rows: measured.flatMap(({ rows }) => rows),
    notes: [
      "psql writes what one row of SQL has, in the list's order; the download has also the page, the evidence, the companies or registers and the address of each of them. Memory: of the site's process while it sends, the most of all rounds above what it held before.",
    ],
    raw: Object.fromEntries(measured.map(({ title, raw }) => [title, raw])),
  }
}

async function measureOne(work: Work, site: Server, { title, address, count, bySql }: File) {
  const { rows: counted } = await withConnection(work.databaseUrl, (client) =>
    client.query<{ rows: number }>(count),
  )
  const client = new Client()
  const firstBytes: number[] = []
  let bytes = 0
  const grown: number[] = []
  const ours = async () => {
    let ms = 0
    const { before, most } = await memoryDuring(site.pid, async () => {
      const answer = await client.ask(`${site.address}${address}`)
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
      firstBytes.push(answer.firstByteMs)
      bytes = answer.bytes
      ms = answer.ms
    })
    grown.push((most - before) / 1e6)
    return ms
  }
  work.log(`A file of ${title}`)
  const to = join(work.folder, 'psql.csv')
  const byPsql = () => copyOut(work.databaseUrl, bySql.replaceAll(/\s+/g, ' '), to)
  const samples = await sideBySide({ ours, byPsql }, Math.max(3, Math.ceil(work.rounds / 10)), 1)
  client.close()
  const growth = Math.max(...grown)
  const kept = `${growth.toFixed(0)} ${growth <= MEMORY_LIMIT ? 'kept' : 'MISSED'} (≤ ${MEMORY_LIMIT})`
  const ratio = against(ratioOf(samples.ours, samples.byPsql), LIMIT)
  const name = `${counted[0]?.rows ?? 0} ${title}`
  const size = [inMs(Math.max(...firstBytes)), (bytes / 1e6).toFixed(1), kept, ratio]
  return {
    title,
    rows: [
      [name, 'psql \\copy', ...spread(samples.byPsql), '', '', '', ''],
      [name, 'download', ...spread(samples.ours), ...size],
    ],
    raw: { ...samples, firstBytes, grown },
  }
}

/** Copies what a query gives into a file by psql; milliseconds without the start of the program. */
async function copyOut(url: string, query: string, path: string): Promise<number> {
  const psql = spawn(
    'psql',
    [
      '-X',
      '-v',
      'ON_ERROR_STOP=1',
      '-c',
      '\\timing on',
      '-c',
      `\\copy (${query}) to '${path}' with (format csv, header)`,
    ],
    {
      env: { ...process.env, ...connection(url) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let said = ''
  psql.stdout.on('data', (chunk) => {
    said += chunk
  })
  await once(psql, 'close')
  const ms = /Time: ([\d.]+) ms/.exec(said)?.[1]
  if (!ms) throw new Error('psql could not copy')
  return Number(ms)
}
