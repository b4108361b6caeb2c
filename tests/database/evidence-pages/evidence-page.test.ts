import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvidencePage } from '@/lib/queries/evidence/evidence-page'
import { openSmallLedger } from './open-small-ledger'
import { claimId, ids } from './small-ledger-ids'

let close: () => Promise<void>
let read: (id: string) => Promise<EvidencePage | null>

beforeAll(async () => {
  close = (await openSmallLedger()).close
  read = (await import('@/lib/queries/evidence/evidence-page')).evidencePage
})
afterAll(() => close())

async function words(id: string) {
  const evidence = await read(id)
  if (!evidence || evidence.kind === 'row') throw new Error(`${id} is no quote and no reference`)
  return evidence
}

async function row(id: string) {
  const evidence = await read(id)
  if (evidence?.kind !== 'row') throw new Error(`${id} is no row`)
  return evidence
}

test('The marked words of every passage are the words of the quote, letter for letter', async () => {
  for (const id of [ids.partnered, ids.promise, ids.notFollowed, ids.stopped, ids.lost]) {
    const { around, exact, verbatim } = await words(id)
    expect(around?.marked).toBe(exact)
    expect(verbatim).toBe(true)
  }
})

test('A quote stands in its paragraph, and in a collage never beyond its passage', async () => {
  const { around } = await words(ids.partnered)
  expect(around?.before).toBe('There are several companies. ')
  expect(around?.after).toBe(', and others sell to U.S. Customs. Nobody answered.')
  expect((await words(ids.notFollowed)).around?.after).toBe('. It was asked twice.')
  expect((await words(ids.stopped)).around?.before).toBe('')
})

test('A quote leads to what it proves and to the figures that rest on it', async () => {
  const { proves, figures } = await words(ids.partnered)
  expect(proves.map(({ record }) => record.href).sort()).toEqual([
    '/figures/fx-partners#fx-more-than-1300',
    `/partnerships/${ids.withGroup}`,
  ])
  expect(proves.map(({ record }) => record.title)).toContain('Lantern – police departments (unnamed)')
  expect(figures).toEqual([
    { slug: 'fx-partners', title: 'Departments that partner with Lantern', role: 'chosen' },
  ])
})

test('A contradiction is seen from both of its sides', async () => {
  const doubted = await words(ids.notFollowed)
  expect(doubted.contradictedBy).toMatchObject([
    { note: 'A day later it did.', evidence: [{ id: ids.stopped }] },
  ])
  expect(doubted.contradicts).toEqual([])
  const doubting = await words(ids.stopped)
  expect(doubting.contradicts).toMatchObject([
    { record: { id: claimId('fx-not-followed') }, evidence: [{ id: ids.notFollowed }] },
  ])
  expect(doubting.proves.map(({ record }) => record.kind)).toEqual(['commitment'])
})

test('Other claims of the same metric and company are told earlier or later, with why they differ', async () => {
  const { rivals } = await words(ids.partnered)
  expect(rivals).toMatchObject([
    { when: 'earlier', differs: 'It is a year older.', evidence: [{ id: ids.printed, kind: 'reference' }] },
  ])
  expect((await words(ids.printed)).rivals).toMatchObject([{ when: 'later' }])
})

test('A speaker is named, or it is said that the text has lost them', async () => {
  expect(await words(ids.promise)).toMatchObject({ speaker: { name: 'Avery Moss' }, speakerLost: false })
  expect(await words(ids.lost)).toMatchObject({ speaker: null, speakerLost: true })
  expect(await words(ids.partnered)).toMatchObject({ speaker: null, speakerLost: false })
})

test('A copy knows its origin', async () => {
  expect((await words(ids.partnered)).source.origin).toMatchObject({
    slug: 'fx-original',
    _count: { copies: 1 },
  })
})

test('A reference has no words and is never verbatim', async () => {
  expect(await words(ids.printed)).toMatchObject({
    kind: 'reference',
    exact: null,
    around: null,
    verbatim: false,
  })
})

test('A row that lists several partnerships shows each, its agency once, and its cells', async () => {
  const listing = await row(ids.listingRow)
  expect(listing.records.map(({ id }) => id).sort()).toEqual(
    [ids.withGreenfield, ids.alsoGreenfield, ids.greenfield].sort(),
  )
  expect(listing.cells).toContainEqual({ column: 'link', value: 'https://maps.example.org/?a=1&b=2' })
  expect(listing.cells).toContainEqual({ column: 'note', value: '' })
  expect(listing).toMatchObject({
    line: 2,
    rowKey: 'FX1',
    datedText: '2018-03-22',
    dataset: { slug: 'fx-register' },
  })
})

test('A transaction proves its contract and partnership, its cells in the order of the register', async () => {
  const transaction = await row(ids.transactionRow)
  expect(transaction.records.map(({ id }) => id)).toEqual([ids.withGreenfield, ids.award])
  expect(transaction.cells.map(({ column }) => column)).toEqual(['Zeta', 'Alpha'])
  expect(transaction.records[1]?.details).toContain('$1,200.50')
  expect(transaction.action).toEqual({ amount: '1200.5', currency: 'USD', on: null })
})

test('A row about an agency leads to the agency and says how it was matched', async () => {
  expect(await row(ids.agencyRow)).toMatchObject({
    matchedBy: 'name and state',
    records: [{ kind: 'agency' }],
  })
})

test('An id that nothing has, and words that are no id, are nothing', async () => {
  expect(await read('q-0000000000000')).toBeNull()
  expect(await read('r-0000000000000')).toBeNull()
  expect(await read("q-' or 1=1 --")).toBeNull()
})
