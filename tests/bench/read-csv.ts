import { execFileSync } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { inferSchema, initParser } from 'udsv'
import { openInputs } from '@/lib/ingest/input/open'
import { tableSql, writeSpendingTable } from '../fixtures/input/spending-table'

/**
 * How fast a CSV is read and checked, beside `psql \copy` of the same bytes into an indexed table and beside a fast
 * parser that checks nothing; turn by turn in one run, the best of three.
 *
 *   node --import tsx tests/bench/read-csv.ts <server> [rows]
 *
 * The server is a postgres:// address at which a database may be made and dropped; rows are 1,000,000 unless said.
 */
const [server, count = '1000000'] = process.argv.slice(2)
if (!server) throw new Error('name a server: postgres://user@host:port')
const rows = Number(count)
const database = `bench_read_${process.pid}`
const at = (name: string) => new URL(`/${name}`, server).href
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const file = join(folder, 'spending.csv')
let peak = 0

function psql(name: string, ...commands: string[]) {
  const asked = commands.flatMap((command) => ['-c', command])
  execFileSync('psql', [at(name), '-qX', '-v', 'ON_ERROR_STOP=1', ...asked], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function copy() {
  psql(database, `\\copy spending from '${file}' with (format csv, header, null '')`)
}

async function read() {
  let found = 0
  for await (const input of openInputs([file])) {
    if (input.kind !== 'table') throw new Error('the table is not read as one')
    for await (const batch of input.batches()) {
      found += batch.rows.length
      peak = Math.max(peak, process.memoryUsage().rss)
    }
  }
  if (found !== rows) throw new Error(`${found} rows are read of ${rows}`)
}

async function readUnchecked() {
  const decoder = new StringDecoder('utf8')
  let parser: ReturnType<typeof initParser> | null = null
  let found = 0
  for await (const chunk of createReadStream(file)) {
    const text = decoder.write(chunk)
    parser ??= initParser(inferSchema(text))
    parser.chunk<string[]>(
      text,
      (part, each) => parser?.stringArrs(part, each) ?? [],
      () => {
        found++
      },
    )
  }
  parser?.end()
  if (found === 0) throw new Error('nothing is read')
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

psql('postgres', `CREATE DATABASE ${database}`)
try {
  await writeSpendingTable(file, rows)
  const best = { copy: Infinity, read: Infinity, unchecked: Infinity }
  for (let round = 0; round < 3; round++) {
    psql(database, 'DROP TABLE IF EXISTS spending', tableSql('spending'))
    best.copy = Math.min(best.copy, await seconds(copy))
    best.read = Math.min(best.read, await seconds(read))
    best.unchecked = Math.min(best.unchecked, await seconds(readUnchecked))
  }
  const megabytes = statSync(file).size / 1e6
  const line = (name: string, time: number) =>
    `${name.padEnd(34)} ${time.toFixed(2)} s  ${(megabytes / time).toFixed(0)} MB/s  ${(best.copy / time).toFixed(2)} × copy\n`
  process.stdout.write(`${rows} rows, ${megabytes.toFixed(0)} MB\n`)
  process.stdout.write(line('psql \\copy into an indexed table', best.copy))
  process.stdout.write(line('read and checked', best.read))
  process.stdout.write(line('udsv, unchecked', best.unchecked))
  process.stdout.write(`memory at its peak                 ${(peak / 1e6).toFixed(0)} MB\n`)
} finally {
  psql('postgres', `DROP DATABASE IF EXISTS ${database}`)
  rmSync(folder, { recursive: true, force: true })
}
