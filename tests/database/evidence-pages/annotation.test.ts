import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Annotation, SourceResource } from '@/lib/citation/web-annotation'
import { unknownTerms, webAnnotation } from '@/tests/fixtures/web-annotation'
import { openSmallLedger } from './open-small-ledger'
import { collageText, copyText } from './small-ledger-documents'
import { ids } from './small-ledger-ids'
import { sha256 } from './small-ledger-rows'

let close: () => Promise<void>
let read: (id: string) => Promise<Annotation | null>
let answer: (request: Request, id: string) => Promise<Response>

beforeAll(async () => {
  close = (await openSmallLedger()).close
  read = (await import('@/lib/queries/evidence/annotation-page')).evidenceAnnotation
  answer = (await import('@/lib/downloads/evidence-answers')).annotationAnswer
})
afterAll(() => close())

async function annotation(id: string): Promise<Annotation> {
  const found = await read(id)
  if (!found) throw new Error(`${id} has no annotation`)
  return found
}

const sourceOf = (found: Annotation): SourceResource => {
  const source = found.target[0]?.source
  if (typeof source !== 'object') throw new Error('The first target is not what the ledger holds')
  return source
}

test('Quotes, references and rows are annotations as the W3C has them, in words that its context knows', async () => {
  for (const id of [
    ids.partnered,
    ids.promise,
    ids.notFollowed,
    ids.printed,
    ids.listingRow,
    ids.transactionRow,
  ]) {
    const found: unknown = JSON.parse(JSON.stringify(await annotation(id)))
    expect(webAnnotation.safeParse(found).error, id).toBeUndefined()
    expect(unknownTerms(found), id).toEqual([])
  }
})

test('The selectors of a quote select its words in the text whose hash is given', async () => {
  for (const [id, text] of [
    [ids.partnered, copyText],
    [ids.notFollowed, collageText],
  ] as const) {
    const found = await annotation(id)
    const [quote, position] = [found.target[0]?.selector].flat()
    if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector')
      throw new Error('Other selectors were expected')
    const selected = Array.from(text).slice(position.start, position.end).join('')
    expect(selected).toBe(quote.exact)
    expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
    expect(sourceOf(found)['schema:sha256']).toBe(sha256(text))
  }
})

test('A copy leads to the original by the words alone', async () => {
  const { target } = await annotation(ids.partnered)
  expect(target[1]).toMatchObject({
    source: 'https://post.example.org/a',
    selector: { type: 'TextQuoteSelector' },
  })
})

test('A reference has no selector and says that nothing is verified', async () => {
  const { target, body, motivation } = await annotation(ids.printed)
  expect(target[0]).not.toHaveProperty('selector')
  expect(target[1]?.source).toBe('https://sun.example.org/b')
  expect(motivation).toEqual(['linking', 'describing'])
  expect(body.map(({ value }) => value).join(' ')).toContain('nothing here is verified')
})

test('A row is selected by its line and has its cells', async () => {
  const { target, body } = await annotation(ids.listingRow)
  expect(target[0]?.selector).toMatchObject({ type: 'FragmentSelector', value: 'line=1,2' })
  const cells = body.find(({ format }) => format === 'application/json')
  expect(JSON.parse(cells?.value ?? '[]')).toContainEqual(['link', 'https://maps.example.org/?a=1&b=2'])
})

test('The answer names its type, that it depends on what is accepted, and its version; what is not there is 404', async () => {
  const ask = (id: string, headers = {}) =>
    answer(new Request(`http://localhost/evidence/${id}`, { headers }), id)
  const found = await ask(ids.partnered)
  expect(found.status).toBe(200)
  expect(found.headers.get('Content-Type')).toMatch(/^application\/ld\+json; profile=/)
  expect(found.headers.get('Vary')).toBe('Accept')
  const again = await ask(ids.partnered, { 'If-None-Match': found.headers.get('ETag') ?? '' })
  expect(again.status).toBe(304)
  for (const id of ['q-0000000000000', 'nonsense', '%00']) expect((await ask(id)).status, id).toBe(404)
})
