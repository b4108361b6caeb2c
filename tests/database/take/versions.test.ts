import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { openTaking, rowsOfCsv, type TakenRow, type Taking } from './open-taking'

let taking: Taking
const change = (question: string) =>
  withConnection(process.env['DATABASE_URL'] ?? '', (client) => client.query(question))

beforeAll(async () => {
  taking = await openTaking()
}, 120_000)
afterAll(() => taking.close())

describe('a record that is not there any more', () => {
  it('is gone (410) where it was withdrawn, and says why and since which version', async () => {
    await change(`INSERT INTO tombstone (record_kind, record_id, slug, title, reason, snapshot, withdrawn_at, ledger_version)
      VALUES ('company', 'co-99', 'gone-inc', 'Gone Inc', 'It was a spelling of another.', '{}', '2026-01-02', 1)`)
    for (const idOrSlug of ['co-99', 'gone-inc']) {
      const answer = await taking.ask(`/api/v1/companies/${idOrSlug}`)
      expect(answer.status).toBe(410)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(await answer.json()).toMatchObject({
        title: 'Withdrawn',
        detail: 'Gone Inc was withdrawn: It was a spelling of another.',
        id: 'co-99',
        withdrawn_version: 1,
        withdrawn_at: '2026-01-02T00:00:00.000Z',
      })
    }
    expect((await taking.ask('/api/v1/agencies/gone-inc')).status).toBe(404)
  })

  it('leads on for good (308) where it bears another slug now', async () => {
    await change(
      "INSERT INTO slug_redirect (record_kind, old_slug, record_id) VALUES ('company', 'old-inc', 'co-2')",
    )
    const answer = await taking.ask('/api/v1/companies/old-inc')
    expect(answer.status).toBe(308)
    const place = new URL(answer.headers.get('location') ?? '').pathname
    expect(place).toBe('/api/v1/companies/company-2')
    expect((await (await taking.ask(place)).json()).record).toMatchObject({ id: 'co-2' })
    expect((await taking.ask('/api/v1/agencies/old-inc')).status).toBe(404)
  })
})

/** Loads one version after the other, each of which changes every contract and partnership, until told to stop. */
async function loadWithoutEnd(stopped: () => boolean) {
  let version = 1
  while (!stopped()) {
    version += 1
    await change(`BEGIN;
      UPDATE partnership SET updated_version = 1;
      INSERT INTO ledger_version (version, kind, note, counts) VALUES (${version}, 'correction', 'a test', '{}');
      UPDATE contract SET updated_version = ${version}, transaction_count = ${version};
      UPDATE partnership SET updated_version = ${version};
      COMMIT`)
    await sleep(200)
  }
  return version
}

/** An answer; where loads come too fast for one it says so, and is asked again. */
async function answered(address: string): Promise<Response> {
  for (;;) {
    const answer = await taking.ask(address)
    if (answer.status === 200) return answer
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    await sleep(100)
  }
}

const versionsOf = (rows: readonly TakenRow[], column: string) => [
  ...new Set(rows.map((row) => Number(row[column]))),
]

describe('what is read while versions are loaded', () => {
  it('is of one version, which it names, whatever is asked', async () => {
    let done = false
    const loading = loadWithoutEnd(() => done)
    const seen = new Set<number>()
    try {
      for (let round = 0; round < 12; round += 1) {
        const [pages, file, lines] = await Promise.all([
          answered(`/api/v1/contracts?limit=200&sort=${round % 2 ? 'amount' : '-signed'}`),
          answered('/download/contracts.csv'),
          answered('/download/partnerships.json'),
        ])
        const page = await pages.json()
        seen.add(page.ledger.version)
        expect(pages.headers.get('x-ledger-version')).toBe(String(page.ledger.version))
        expect(versionsOf(page.rows, 'updated_version')).toEqual([page.ledger.version])
        expect(versionsOf(page.rows, 'transaction_count')).toEqual([page.ledger.version])
        const rows = rowsOfCsv(await file.text())
        expect(rows.length).toBe(page.total)
        expect(versionsOf(rows, 'updated_version')).toEqual([Number(file.headers.get('x-ledger-version'))])
        const whole = await lines.json()
        expect(versionsOf(whole.rows, 'updated_version')).toEqual([whole.ledger.version])
      }
    } finally {
      done = true
    }
    expect(await loading).toBeGreaterThan(3)
    expect(seen.size).toBeGreaterThan(2)
  }, 120_000)
})
