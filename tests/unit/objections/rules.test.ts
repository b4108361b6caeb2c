import { describe, expect, test } from 'vitest'
import { objectionLimits as limits } from '@/lib/domain/objections'
import { draftOf, keepDraft } from '@/lib/objections/drafts'
import { readForm } from '@/lib/objections/read-form'
import { faultsOf, nothingTyped, tidy } from '@/lib/objections/rules'
import { isSameOrigin } from '@/lib/objections/same-origin'

const words = 'The contract was signed by the county, not by the city.'
const fieldsWrong = (typed: Partial<typeof nothingTyped>) =>
  faultsOf({ ...nothingTyped, words, ...typed }).map(({ field }) => field)

describe('what is typed', () => {
  test('is taken as people write it', () => {
    expect(fieldsWrong({ proof: 'https://milltown.example/minutes?year=2019#page-3' })).toEqual([])
    expect(fieldsWrong({ words: 'Der Vertrag läuft seit 2019.\n\nSiehe S. 4 – “Anlage”.' })).toEqual([])
    expect(
      fieldsWrong({ words: '契約は市ではなく郡によって署名されたものであり、日付も二〇一九年である。' }),
    ).toEqual([])
    expect(fieldsWrong({ contact: 'ada@milltown.example' })).toEqual([])
  })

  test.each([
    ['nothing', ''],
    ['too little', 'Wrong!'],
    ['too much', 'a b c d e f '.repeat(limits.words / 10)],
    ['one letter over and over', 'a'.repeat(100)],
    [
      'many addresses of pages',
      `${words} https://a.example http://b.example www.c.example https://d.example`,
    ],
    ['signs that steer a terminal', `${words}\u001b[2J`],
    ['marks that turn the writing round', `${words}\u202e`],
  ])('is refused when it is %s', (_what, text) => {
    expect(fieldsWrong({ words: text })).toEqual(['words'])
  })

  test.each([
    'javascript:alert(1)',
    'milltown',
    'https://a.example https://b.example',
    'https://me:pw@a.example',
    'http://x',
  ])('is refused as a document at %s', (proof) => {
    expect(fieldsWrong({ proof })).toEqual(['proof'])
  })

  test('is told of all that is wrong at once', () => {
    expect(fieldsWrong({ words: '', proof: 'no', contact: 'x'.repeat(limits.contact + 1) })).toEqual([
      'words',
      'proof',
      'contact',
    ])
  })

  test('is kept without blanks around it and with line breaks of one kind', () => {
    expect(tidy(' a\r\nb\r\n\r\n\r\n\r\nc ')).toBe('a\nb\n\nc')
  })
})

describe('where a form comes from', () => {
  const from = (headers: Record<string, string>) =>
    isSameOrigin(new Headers(headers), 'https://ledger.example')

  test('is this site when the browser says so, or its Origin is ours', () => {
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(from({ origin: 'https://ledger.example' })).toBe(true)
    expect(from({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true)
  })

  test('is not this site in any other case', () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(from({ 'sec-fetch-site': site, origin: 'https://ledger.example' })).toBe(false)
    expect(from({ origin: 'https://evil.example', host: 'ledger.example' })).toBe(false)
    expect(from({ origin: 'null' })).toBe(false)
    expect(from({})).toBe(false)
  })
})

describe('a form that is sent', () => {
  const sent = (body: string, type = 'application/x-www-form-urlencoded') =>
    readForm(new Request('http://x/', { method: 'POST', body, headers: { 'content-type': type } }))

  test('is read field by field', async () => {
    expect(await sent('record=company%2Fring&evidence=q-1&token=t&words=+a+&homepage=x')).toEqual({
      record: { kind: 'company', key: 'ring' },
      evidence: 'q-1',
      token: 't',
      typed: { words: 'a', proof: '', contact: '' },
      trap: 'x',
    })
  })

  test('is refused when it is none, is about nothing, or is longer than any can be', async () => {
    expect(await sent('{}', 'application/json')).toBe(415)
    expect(await sent('words=a')).toBe(400)
    expect(await sent('record=tombstone/x')).toBe(400)
    expect(await sent(`record=company/ring&words=${'a'.repeat(200_000)}`)).toBe(413)
  })
})

test('A draft is found by its name, for its record alone', () => {
  const name = keepDraft({ record: 'company/ring', typed: { ...nothingTyped, words }, faults: [] })
  expect(draftOf(name, 'company/ring')?.typed.words).toBe(words)
  expect(draftOf(name, 'company/amazon')).toBeNull()
  expect(draftOf('made-up', 'company/ring')).toBeNull()
})
