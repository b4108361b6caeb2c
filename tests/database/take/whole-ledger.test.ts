import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import { withConnection } from '@/lib/db/databases'
import { provePartnerships } from '@/tests/setup/prove-partnerships'
import { addNastyRecords } from './nasty-records'
import { openTaking, rowsOfCsv, type Taking } from './open-taking'

let taking: Taking
let files: ReadonlyMap<string, Buffer>

beforeAll(async () => {
  taking = await openTaking()
  await withConnection(process.env['DATABASE_URL'] ?? '', addNastyRecords)
  await provePartnerships(process.env['DATABASE_URL'] ?? '')
  const answer = await taking.ask('/download/ledger.zip')
  expect(answer.status).toBe(200)
  files = await unzipped(Buffer.from(await answer.arrayBuffer()))
}, 120_000)
afterAll(() => taking.close())

/** The files of an archive by path; what is packed wrongly, or with a wrong checksum of its own, is an error. */
function unzipped(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, Buffer>()
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (failed, archive) => {
      if (failed) return reject(failed)
      archive.on('error', reject)
      archive.on('end', () => resolve(found))
      archive.on('entry', (entry) =>
        archive.openReadStream(entry, (unreadable, stream) => {
          if (unreadable) return reject(unreadable)
          const pieces: Buffer[] = []
          stream.on('error', reject)
          stream.on('data', (piece: Buffer) => pieces.push(piece))
          stream.on('end', () => {
            found.set(entry.fileName, Buffer.concat(pieces))
            archive.readEntry()
          })
        }),
      )
      archive.readEntry()
    })
  })
}

const text = (path: string) => files.get(path)?.toString() ?? ''

it('holds each file under the checksum that it gives', () => {
  const sums = text('SHA256SUMS').trim().split('\n')
  const listed = new Map(sums.map((line) => [line.slice(66), line.slice(0, 64)]))
  expect([...listed.keys()].sort()).toEqual([...files.keys()].filter((path) => path !== 'SHA256SUMS').sort())
  for (const [path, sum] of listed) {
    const bytes = files.get(path) ?? ''
    expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sum)
  }
})

it('holds all rows of each list, as its own file does', async () => {
  for (const name of [
    'partnerships',
    'contracts',
    'agencies',
    'companies',
    'evidence',
    'sources',
    'claims',
  ]) {
    const own = await (await taking.ask(`/download/${name}.csv`)).text()
    expect(text(`lists/${name}.csv`), name).toBe(own)
  }
  expect(rowsOfCsv(text('lists/contracts.csv')).length).toBeGreaterThan(250)
})

it('holds the tables of the database beside them, every row and column', async () => {
  const paths = [...files.keys()].filter((path) => path.startsWith('tables/'))
  expect(paths).toContain('tables/contract_transaction.csv')
  await withConnection(process.env['DATABASE_URL'] ?? '', async (client) => {
    for (const path of paths) {
      const rows = parse(text(path), { columns: true, record_delimiter: '\r\n' }) as unknown[]
      const table = path.slice(7, -4)
      const { rows: counted } = await client.query(`SELECT count(*)::int AS count FROM "${table}"`)
      expect(rows.length, path).toBe(counted[0].count)
    }
  })
})

it('says what every column means, and whose facts they are', () => {
  const dictionary = text('DICTIONARY.md')
  const headers = [...files.keys()].filter((path) => path.endsWith('.csv'))
  for (const path of headers) {
    const [header = ''] = text(path).split('\r\n')
    for (const column of header.split(',')) expect(dictionary, `${path} ${column}`).toContain(column)
  }
  for (const path of headers.filter((one) => one.startsWith('lists/'))) {
    const { tableSchema } = JSON.parse(text(`${path}-metadata.json`))
    expect(tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(
      text(path).split('\r\n')[0],
    )
  }
  expect(text('LICENCES.md')).toContain('CC0-1.0')
  expect(text('README.md')).toContain('version 1')
})
