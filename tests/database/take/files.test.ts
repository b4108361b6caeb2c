import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { openTaking, rowsOfCsv, type Taking } from './open-taking'

let taking: Taking

const formula = `=HYPERLINK("http://x","a,b")\nsecond line`

beforeAll(async () => {
  taking = await openTaking()
  await withConnection(process.env['DATABASE_URL'] ?? '', (client) =>
    client.query(
      'UPDATE contract SET description = $1, recipient_name = $2 WHERE id = (SELECT min(id) FROM contract)',
      [formula, "'t Hooft"],
    ),
  )
}, 120_000)
afterAll(() => taking.close())

const connections = () =>
  withConnection(process.env['DATABASE_URL'] ?? '', async (client) => {
    const question = `SELECT count(*)::int AS open FROM pg_stat_activity
      WHERE application_name = 'blue-ledger downloads' AND datname = current_database()`
    return (await client.query<{ open: number }>(question)).rows[0]?.open
  })

describe('a file of CSV', () => {
  it('holds no formula, and what was written when one apostrophe is taken away', async () => {
    const text = await (await taking.ask('/download/contracts.csv')).text()
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""a,b"")\nsecond line"`)
    expect(text).toContain("''t Hooft")
    expect(text).not.toMatch(/(^|[,\n])"?[=+@]/)
    const row = rowsOfCsv(text).find(({ description }) => description === formula)
    expect(row?.['recipient_name']).toBe("'t Hooft")
  })

  it('ends its lines as RFC 4180 says, and is marked for Excel when asked', async () => {
    const plain = Buffer.from(await (await taking.ask('/download/companies.csv')).arrayBuffer())
    const marked = Buffer.from(await (await taking.ask('/download/companies.csv?bom=1')).arrayBuffer())
    expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(marked.subarray(3)).toEqual(plain)
    expect(plain.toString().split('\r\n').length).toBeGreaterThan(5)
    expect(plain.toString().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('names the file by table, version and day, a selection by a mark of its own, and where its columns are described', async () => {
    const name = async (query: string) =>
      (await taking.ask(`/download/agencies.csv${query}`, { method: 'HEAD' })).headers
    const [all, some, same] = await Promise.all(
      ['', '?state=CA&type=police', '?type=police&state=CA'].map(name),
    )
    expect(all?.get('content-disposition')).toMatch(
      /"blue-ledger-agencies-v\d+-(\d{4}-\d\d-\d\d|empty)\.csv"$/,
    )
    expect(some?.get('content-disposition')).not.toBe(all?.get('content-disposition'))
    expect(same?.get('content-disposition')).toBe(some?.get('content-disposition'))
    const described = /<([^>]+)>; rel="describedby"/.exec(some?.get('link') ?? '')?.[1]
    const metadata = await (await taking.ask(described ?? '')).json()
    expect(metadata.url).toMatch(/\/download\/agencies\.csv\?type=police&state=CA$/)
    const [header = ''] = (await (await taking.ask('/download/agencies.csv')).text()).split('\r\n')
    expect(metadata.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(
      header.split(','),
    )
  })
})

describe('a download', () => {
  it('ends with its reader, and leaves no connection behind', async () => {
    const gone = new AbortController()
    const answer = await taking.ask('/download/contracts.jsonl', { signal: gone.signal })
    const reader = answer.body?.getReader()
    await reader?.read()
    expect(await connections()).toBe(1)
    await reader?.cancel()
    gone.abort()
    await expect.poll(connections).toBe(0)
  })

  it('waits for a place where all are taken, and is told when to come back if none becomes free', async () => {
    const ask = () => taking.ask('/download/contracts.csv')
    const [first, ...others] = await Promise.all(Array.from({ length: 6 }, ask))
    const late = [ask(), ask()]
    await first?.body?.cancel()
    const answers = await Promise.all(late)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 503])
    expect(answers.map(({ headers }) => headers.get('retry-after')).sort()).toEqual(['5', null])
    await Promise.all([...others, ...answers].map(({ body }) => body?.cancel()))
    await expect.poll(connections).toBe(0)
    expect((await taking.ask('/download/companies.csv')).status).toBe(200)
  })

  it('is not sent again to whoever has it', async () => {
    const first = await taking.ask('/download/companies.json')
    const tag = first.headers.get('etag') ?? ''
    await first.body?.cancel()
    expect((await taking.ask('/download/companies.json', { headers: { 'If-None-Match': tag } })).status).toBe(
      304,
    )
    const other = { headers: { 'If-None-Match': tag } }
    expect((await taking.ask('/download/companies.jsonl', { method: 'HEAD', ...other })).status).toBe(200)
  })

  it('names each parameter that is wrong, and gives no rows', async () => {
    const answer = await taking.ask('/download/contracts.csv?colour=red&after=x&kind=gift&bom=1')
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const { errors } = await answer.json()
    expect(errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual([
      'after',
      'colour',
      'kind',
    ])
  })

  it.each(['/download/nothing.csv', '/download/contracts.xlsx', '/download/contracts', '/download/.csv'])(
    'of %s is not there',
    async (address) => {
      expect((await taking.ask(address)).status).toBe(404)
    },
  )
})
