import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { Command } from 'commander'
import { inferSchema, initParser } from 'udsv'
import { formatCount } from '@/lib/domain/format-number'
import { openInputs } from '@/lib/ingest/input/open'
import { makeRawTable } from './import/bare-sql'
import { writeTransactions } from './import/transactions-csv'
import { copier, copyFile } from './support/copy-file'
import { machine, median, secondsOf, table } from './support/measure'
import { openPlace } from './support/server'

/**
 * `npm run bench -- read-csv`: how fast a CSV is read and checked, beside `\copy` of the same bytes into an indexed table and
 * beside a fast parser that checks nothing; turn by turn in one run, the time in the middle of three.
 */
export async function bench(args: string[]): Promise<void> {
  const options = new Command('npm run bench -- read-csv')
    .option('--rows <count>', 'rows of the file', '1000000')
    .option('--json', 'prints what was measured as one JSON object')
    .parse(args, { from: 'user' })
    .opts<{ rows: string; json?: boolean }>()
  const rows = Number(options.rows)
  const place = await openPlace()
  const url = await place.make('read')
  const file = join(place.folder, 'transactions.csv')
  await writeTransactions(file, rows)
  const each: Record<'copy' | 'read' | 'unchecked', number[]> = { copy: [], read: [], unchecked: [] }
  for (let round = 0; round < 3; round++) {
    await makeRawTable(url)
    each.copy.push(await copyFile(url, 'bench.raw', file))
    each.read.push(await secondsOf(() => read(file, rows)))
    each.unchecked.push(await secondsOf(() => readUnchecked(file, rows)))
  }
  const megabytes = statSync(file).size / 1e6
  const limit = median(each.copy)
  const line = (name: string, times: number[]) => {
    const time = median(times)
    return [name, `${time.toFixed(2)} s`, `${(megabytes / time).toFixed(0)} MB/s`, (limit / time).toFixed(2)]
  }
  const lines = [
    [`${formatCount(rows)} rows, ${megabytes.toFixed(0)} MB`, 'time', 'rate', 'of \\copy'],
    line(`${copier} into an indexed table`, each.copy),
    line('read and checked', each.read),
    line('udsv, unchecked', each.unchecked),
  ]
  console.log(options.json ? JSON.stringify({ rows, megabytes, each, on: machine() }) : table(lines))
}

async function read(file: string, rows: number): Promise<void> {
  let found = 0
  for await (const input of openInputs([file])) {
    if (input.kind !== 'table') throw new Error('the table is not read as one')
    for await (const batch of input.batches()) found += batch.rows.length
  }
  if (found !== rows) throw new Error(`${found} rows are read of ${rows}`)
}

async function readUnchecked(file: string, rows: number): Promise<void> {
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
  if (found !== rows) throw new Error(`${found} rows are read of ${rows}`)
}
