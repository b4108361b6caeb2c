import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ItemReader } from '@/lib/ingest/input/json-items'
import { TextWindow } from '@/lib/ingest/input/json-window'
import { openInputs } from '@/lib/ingest/input/open'
import type { DocumentItem, RefusedRow } from '@/lib/ingest/input/types'
import { readFileOf } from '@/tests/fixtures/input/read-all'

const places = (items: DocumentItem[]) => items.map(({ path, line, value }) => [path, line, value])

describe('A document is taken apart into its items', () => {
  it('of a top-level array', async () => {
    const { items } = await readFileOf(
      'a.json',
      '\uFEFF[\n {"a": [1, {"b": "]}"}]},\n 2,\n "x\\"]",\n []\n]\n',
    )
    expect(places(items)).toEqual([
      ['/0', 2, { a: [1, { b: ']}' }] }],
      ['/1', 3, 2],
      ['/2', 4, 'x"]'],
      ['/3', 5, []],
    ])
  })

  it('of a package, wherever its publisher stands, which comes as the envelope', async () => {
    const { items } = await readFileOf(
      'a.json',
      '{"uri": "u",\n"releases": [{"ocid": 1},\n{"ocid": 2}],\n"publisher": {"name": "p"}}',
    )
    expect(places(items)).toEqual([
      ['/releases/0', 2, { ocid: 1 }],
      ['/releases/1', 3, { ocid: 2 }],
      ['', 1, { uri: 'u', publisher: { name: 'p' } }],
    ])
    expect(items.map((item) => item.envelope)).toEqual([undefined, undefined, true])
  })

  it('of a single object, which is one item', async () => {
    const { items } = await readFileOf('a.json', '\n{"ocid": "x", "awards": [1], "__proto__": 3}')
    expect(places(items)).toEqual([['', 2, JSON.parse('{"ocid": "x", "awards": [1], "__proto__": 3}')]])
  })

  it('at a depth, for registers that are objects of objects', async () => {
    const { items } = await readFileOf(
      'a.json',
      '{"UT": {"a/b": {"n": 1}},\n"NC": {"c": {"n": 2}, "d": 3}, "as of": 2020}',
      {},
      { depth: 2 },
    )
    expect(places(items)).toEqual([
      ['/UT/a~1b', 1, { n: 1 }],
      ['/NC/c', 2, { n: 2 }],
      ['/NC/d', 2, 3],
      ['', 1, { 'as of': 2020 }],
    ])
  })

  it('of JSON lines, where a faulty line is refused and the next one read', async () => {
    const { items, refused } = await readFileOf(
      'a.txt',
      '{"a":1}\n{"a":2}\r\n\n{"a":\n{"releases":[{"b":1}],"uri":"u"}\n{"a":5}',
    )
    expect(places(items)).toEqual([
      ['', 1, { a: 1 }],
      ['', 2, { a: 2 }],
      ['/releases/0', 5, { b: 1 }],
      ['', 5, { uri: 'u' }],
      ['', 6, { a: 5 }],
    ])
    expect(refused).toMatchObject([{ line: 4, reason: expect.stringContaining('not JSON') }])
  })

  it('and shows its first keys before it is read', async () => {
    const { tables, items } = await readFileOf('a.json', '[]')
    expect([...tables, ...items]).toEqual([])
    for await (const input of openInputs(['tests/unit/ingest/input/no such file']))
      expect(input.kind).toBe('refused')
  })
})

describe('A faulty item is refused with its line, and the next one read:', () => {
  it.each([
    ['a name that comes twice', '{"b": {"a": 1,\n "a": 2}}', 3, 'an object names "a" twice'],
    [
      'a name that comes twice, beside a long value',
      `{"x": "${'\\\\y'.repeat(2_000_000)}", "x": 1}`,
      2,
      'an object names "x" twice',
    ],
    ['nesting without end', '['.repeat(200) + ']'.repeat(200), 2, 'it is nested deeper than 100 levels'],
    ['no JSON between the brackets', '{"a": nope}', 2, /^it is not JSON/],
    ['a NUL character', '{"a": "\\u0000"}', 2, /NUL/],
    ['half a character', '["\\ud800"]', 2, /half a character/],
    ['a number too large for any program', '{"a": "1e999",\n"b": 1e999}', 3, /larger, or has more digits/],
    ['an identifier that would become another one', '[12345678901234567890]', 2, /more digits/],
  ])('%s', async (_, item, line, reason) => {
    const { items, refused } = await readFileOf('a.json', `[1,\n${item},\n3]`)
    expect(items.map(({ value }) => value)).toEqual([1, 3])
    expect(refused).toMatchObject([
      { line, reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
    ])
  })
})

it('Numbers that are kept exactly, or rounded where nobody measured, are read', async () => {
  const numbers = '[9007199254740991, 1e300, 0.1234567890123456789, -10000000000000000000000, "1e999"]'
  const { items, refused } = await readFileOf('a.json', `[${numbers}]`)
  expect(refused).toEqual([])
  expect(items.map(({ value }) => value)).toEqual([JSON.parse(numbers)])
})

describe('A document whose frame is faulty is read up to there, and says that more stayed unread:', () => {
  it.each([
    ['it breaks off in an item', '[1,\n{"a": "b', 2, /breaks off within/],
    ['it breaks off between items', '[1,\n2', 2, /breaks off/],
    ['it breaks off in a name', '{"releases": [1],\n"pub', 2, /breaks off/],
    ['a comma is missing', '[1\n2]', 2, /"2" stands where , or ] is expected/],
    ['a comma is too many', '[1,\n]', 2, /"]" stands where a value is expected/],
    ['brackets do not match', '{"releases": [1}', 1, /"}" stands where/],
    ['a name comes twice', '{"releases": [1],\n"releases": [2]}', 2, /twice/],
    ['it has text behind its end', '[1]\n]', 2, /expected/],
    ['it is nested without end', `[1, ${'['.repeat(6_000_000)}`, 1, /longer than|breaks off/],
    ['it has an item that is too long', `[1, "${'x'.repeat(6_000_000)}", 3]`, 1, /longer than/],
  ])('%s', async (_, text, line, reason) => {
    const { items, refused } = await readFileOf('a.json', text, { maxFieldBytes: 1000 })
    expect(items.length).toBeLessThanOrEqual(1)
    expect(refused).toMatchObject([{ line, reason: expect.stringMatching(reason), unread: true }])
  })
})

async function readPieces(text: string, size: number) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const window = new TextWindow(pieces(), 1e6)
  const found: (Omit<DocumentItem, 'bytesRead'> | RefusedRow)[] = []
  const context = { file: 'made.json', maxDepth: 100, suspect: null }
  for await (const item of new ItemReader(window, context, null).read()) found.push(item)
  return found
}

it('Any array of JSON is read back equal, in pieces of any size and with any spacing', async () => {
  const sound = fc.jsonValue().filter((value) => !/\\u0000|\\ud/.test(JSON.stringify(value)))
  await fc.assert(
    fc.asyncProperty(
      fc.array(sound, { maxLength: 6 }),
      fc.integer({ min: 1, max: 30 }),
      fc.nat(3),
      async (values, size, space) => {
        const found = await readPieces(JSON.stringify(values, null, space), size)
        expect(found.map((item) => ('value' in item && 'path' in item ? item.value : item))).toEqual(
          JSON.parse(JSON.stringify(values)),
        )
      },
    ),
    { numRuns: 300 },
  )
})

it('Any beginning of an array gives its first items and one refusal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (values, part) => {
        const text = JSON.stringify(values)
        const found = await readPieces(text.slice(0, Math.ceil(part * (text.length - 1))), 7)
        expect(found.filter((item) => 'unread' in item).length).toBe(part > 0 ? 1 : 0)
      },
    ),
    { numRuns: 300 },
  )
})
