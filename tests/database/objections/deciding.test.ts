import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { type Decision, decide, forgetContact } from '@/lib/objections/decide'
import { laterChange, readObjections } from '@/lib/objections/read'
import { openLedger } from '../ingest/open-ledger'

const ledger = await openLedger()
const said = 'Spark sold to 90 departments, says Ada Moss, 0171 555 0100.'

const by = 'Erin Editor'
const act = (id: number, decision: Omit<Decision, 'by'>) =>
  withConnection(ledger.url, (db) => decide(db, id, { by, ...decision }))
const pageOf = async (id: number) => {
  const { objectionPage } = await import('@/lib/queries/objections/page')
  return objectionPage(id)
}
const listOf = async (
  state: ('received' | 'under_review' | 'accepted' | 'declined')[],
  after: number | null = null,
) => {
  const { objectionList } = await import('@/lib/queries/objections/list')
  return objectionList({ state, after })
}

let id = 0

async function claim(): Promise<string> {
  const [row] = await ledger.query<{ id: string }>("select id from claim where slug = 'spark-120'")
  return row?.id ?? ''
}

beforeAll(async () => {
  await ledger.load()
})
beforeEach(async () => {
  const { fileObjection } = await import('@/lib/objections/file')
  const subject = { kind: 'claim', id: await claim(), key: 'spark-120', title: '120', evidence: null }
  const filed = await fileObjection(
    subject,
    { words: `${said} ${id}`, proof: '', contact: 'a@b.example' },
    99,
  )
  if (typeof filed === 'string') throw new Error(filed)
  id = filed.id
})
afterAll(() => ledger.close())

describe('deciding on an objection', () => {
  test('leads through its states, and keeps who did what, when and why', async () => {
    await act(id, { act: 'reviewed' })
    expect((await pageOf(id))?.state).toBe('under_review')
    await act(id, { act: 'declined', reason: 'The Courier says 120.' })
    await act(id, { act: 'reviewed', reason: 'There is a new document.' })
    await act(id, { act: 'accepted', reason: 'The new document says 90.' })
    const [objection] = await withConnection(ledger.url, (db) => readObjections(db, { id }))
    expect(objection?.state).toBe('accepted')
    expect(objection?.steps.map(({ act, by, reason }) => [act, by, reason])).toEqual([
      ['received', null, null],
      ['reviewed', by, null],
      ['declined', by, 'The Courier says 120.'],
      ['reviewed', by, 'There is a new document.'],
      ['accepted', by, 'The new document says 90.'],
    ])
  })

  test('wants a reason, an objection that is there, and one that is not decided yet', async () => {
    await expect(act(id, { act: 'accepted' })).rejects.toThrow('Say why')
    await expect(act(id, { act: 'declined', reason: ' ' })).rejects.toThrow('Say why')
    await expect(act(9999, { act: 'reviewed' })).rejects.toThrow('There is no objection 9999.')
    await act(id, { act: 'declined', reason: 'No.' })
    await expect(act(id, { act: 'accepted', reason: 'Yes.' })).rejects.toThrow(`Objection ${id} is declined`)
    await expect(act(id, { act: 'corrected', version: 2 })).rejects.toThrow(`Objection ${id} is declined`)
  })

  test('cannot be undone by writing over it', async () => {
    await act(id, { act: 'declined', reason: 'No.' })
    for (const statement of [
      `update objection_step set by_whom = 'Somebody' where objection_id = ${id}`,
      `delete from objection_step where objection_id = ${id}`,
      `update objection set state = 'accepted' where id = ${id}`,
      `update objection set record_id = 'another' where id = ${id}`,
      `delete from objection where id = ${id}`,
      'truncate objection cascade',
    ])
      await expect(ledger.query(statement), statement).rejects.toThrow('are kept as they are')
  })
})

describe('the words of an objection', () => {
  test('are shown when an editor released them, without what is left out, and no longer when they are hidden', async () => {
    expect((await pageOf(id))?.words).toBeNull()
    await expect(act(id, { act: 'released', leaveOut: ['0171 555 9999'] })).rejects.toThrow('does not stand')
    await act(id, { act: 'released', leaveOut: ['0171 555 0100'] })
    expect((await pageOf(id))?.words).toContain('says Ada Moss, [left out].')
    await act(id, { act: 'hidden', reason: 'It names a private person.' })
    expect((await pageOf(id))?.words).toBeNull()
  })

  test('and the contact are nowhere on its page or in a list before that', async () => {
    const shown = JSON.stringify([await pageOf(id), await listOf([])])
    expect(shown).not.toContain('Ada Moss')
    expect(shown).not.toContain('a@b.example')
  })

  test('stay when the contact is forgotten', async () => {
    expect(await withConnection(ledger.url, (db) => forgetContact(db, id))).toBe(true)
    expect(await withConnection(ledger.url, (db) => forgetContact(db, id))).toBe(false)
    const [objection] = await withConnection(ledger.url, (db) => readObjections(db, { id }))
    expect(objection).toMatchObject({ contact: null, words: expect.stringContaining('90 departments') })
  })
})

describe('objections as readers find them', () => {
  test('are listed by state, the newest first, page after page', async () => {
    const all = await listOf([])
    expect(all.objections.map((objection) => objection.id)).toEqual(
      Array.from({ length: id }, (_, index) => id - index),
    )
    expect(Object.values(all.counts).reduce((sum, count) => sum + count)).toBe(id)
    const { objections, newer } = await listOf([], 3)
    expect([objections.map((objection) => objection.id), newer]).toEqual([[2, 1], true])
    const declined = await listOf(['declined'])
    expect(new Set(declined.objections.map(({ state }) => state))).toEqual(new Set(['declined']))
  })

  test('are told of in a feed, step by step, without their words, and each step under an id of its own', async () => {
    const { objectionFeed } = await import('@/lib/objections/feed')
    await act(id, { act: 'declined', reason: 'The Courier says <120>.' })
    const read = async (format: 'atom' | 'json', query = '') => {
      const response = await objectionFeed(new Request(`http://x/objections/feed.${format}${query}`), format)
      return response.text()
    }
    const atom = await read('atom')
    expect(atom).toContain(`<title>Declined: objection ${id}, 120</title>`)
    expect(atom).toContain('&lt;120&gt;')
    expect(atom).not.toContain('Ada Moss')
    const { items } = JSON.parse(await read('json')) as { items: { id: string }[] }
    const [steps] = await ledger.query<{ all: number }>('select count(*)::int as all from objection_step')
    expect(new Set(items.map((item) => item.id)).size).toBe(steps?.all)
    const older = JSON.parse(await read('json', '?before-step=2')) as { items: { id: string }[] }
    expect(older.items.map((item) => item.id)).toEqual(items.slice(-1).map((item) => item.id))
    await expect(read('json', '?before-step=x')).rejects.toThrow('before-step')
  })

  test('say on the record’s page how many are open', async () => {
    const { objectionsOfRecord } = await import('@/lib/queries/objections/of-record')
    const before = await objectionsOfRecord('claim', await claim())
    await act(id, { act: 'declined', reason: 'No.' })
    const after = await objectionsOfRecord('claim', await claim())
    expect(after.open).toBe(before.open - 1)
    expect(await objectionsOfRecord('claim', 'cl-another')).toEqual({ open: 0, newest: null, replies: [] })
  })

  test('say which figures may change: those that publish or list a claim that is wrong, or that its words prove', async () => {
    const { reachOf } = await import('@/lib/queries/objections/reach')
    const published = {
      slug: 'spark-customers',
      title: 'Customers of Spark',
      why: 'it publishes a claim that is concerned',
    }
    expect((await reachOf('claim', await claim())).figures).toEqual([published])
    const [rival] = await ledger.query<{ id: string }>("select id from claim where slug = 'spark-90'")
    const besides = { ...published, why: 'a claim beside it is concerned' }
    expect((await reachOf('claim', rival?.id ?? '')).figures).toEqual([besides])
    const [quote] = await ledger.query<{ id: string }>(
      "select id from evidence where highlight = 'more than 120'",
    )
    expect((await reachOf('evidence', quote?.id ?? '')).figures).toEqual([published])
    expect(await reachOf('campaign', 'cp-any')).toEqual({ figures: [], charts: [] })
  })
})

test('An accepted objection is linked to the version that made the correction, and a reply is shown word for word', async () => {
  await act(id, { act: 'accepted', reason: 'The Courier was corrected.' })
  const [objection] = await withConnection(ledger.url, (db) => readObjections(db, { id }))
  if (!objection) throw new Error('it was filed')
  expect(await withConnection(ledger.url, (db) => laterChange(db, objection))).toBeNull()
  await expect(act(id, { act: 'corrected', version: 1 })).rejects.toThrow('none that came after')

  const article = 'articles/spark.yaml'
  const replyTo = `  replyTo: { objection: ${id}, record: claim/spark-120 }\n`
  ledger.seeds.edit(
    article,
    'text: Spark has sold cameras to more than 120 police departments.',
    'text: It was 120.',
  )
  ledger.seeds.edit(article, '  attribution: verified\n', `  attribution: verified\n${replyTo}`)
  await ledger.load()
  const version = await withConnection(ledger.url, (db) => laterChange(db, objection))
  expect(version).toBe(2)
  await act(id, { act: 'corrected', version: version ?? 0 })
  const page = await pageOf(id)
  expect(page).toMatchObject({ state: 'accepted', correctedVersion: 2 })
  expect(page?.replies.map(({ exact }) => exact)).toContain('Lantern declined to comment.')
  const { objectionsOfRecord } = await import('@/lib/queries/objections/of-record')
  expect((await objectionsOfRecord('claim', await claim())).replies).toHaveLength(page?.replies.length ?? 0)

  ledger.seeds.edit(article, 'claim/spark-120 }', 'claim/another }')
  await ledger.load()
  expect((await pageOf(id))?.replies).toEqual([])
})
