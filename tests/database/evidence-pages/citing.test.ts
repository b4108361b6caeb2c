import { Cite } from '@citation-js/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallLedger } from './open-small-ledger'
import { ids } from './small-ledger-ids'

let close: () => Promise<void>
let citables: typeof import('@/lib/queries/evidence/citables')
let answers: typeof import('@/lib/downloads/evidence-answers')

beforeAll(async () => {
  close = (await openSmallLedger()).close
  citables = await import('@/lib/queries/evidence/citables')
  answers = await import('@/lib/downloads/evidence-answers')
})
afterAll(() => close())

test('Quotes, references and rows are cited together, in the order asked, each once', async () => {
  const asked = [ids.listingRow, ids.partnered, ids.printed, ids.partnered, 'q-0000000000000', 'nonsense']
  const found = await citables.citablesOf(asked)
  expect(found.citables.map(({ id, evidence, kind }) => [id, evidence, kind])).toEqual([
    [ids.listingRow, 'row', 'dataset'],
    [ids.partnered, 'quote', 'article'],
    [ids.printed, 'reference', 'article'],
  ])
  expect(found.missing).toEqual(['q-0000000000000', 'nonsense'])
})

test('A passage of a collage is cited as a passage, by who printed it first', async () => {
  const { citables: found } = await citables.citablesOf([ids.stopped])
  expect(found[0]).toMatchObject({
    kind: 'passage',
    title: 'Passage 2 of The collage',
    publisher: 'Lantern',
    inferred: false,
  })
})

test('No more than fifty are cited at once, and how many are left out is said', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `q-${String(index).padStart(13, '0')}`)
  const found = await citables.citablesOf(many)
  expect(found.missing).toHaveLength(50)
  expect(found.surplus).toBe(10)
})

test('Files of citations are read by a reference manager, one entry for each', async () => {
  const query = [ids.partnered, ids.printed, ids.listingRow].map((id) => `evidence=${id}`).join('&')
  for (const file of ['bib', 'ris', 'json'] as const) {
    const response = await answers.citationsAnswer(
      new Request(`http://localhost/cite/evidence.${file}?${query}`),
      file,
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Disposition')).toMatch(new RegExp(`-v\\d+\\.${file}"$`))
    const entries = new Cite(await response.text()).data
    expect(entries.map(({ id }) => id).sort()).toEqual([ids.partnered, ids.printed, ids.listingRow].sort())
    expect(entries.every(({ note }) => String(note).includes('/evidence/'))).toBe(true)
  }
})

test('A file of what is not there is 404, and an address that names nothing is 400', async () => {
  const request = new Request('http://localhost/cite/evidence.bib')
  expect((await answers.citationsAnswer(request, 'bib')).status).toBe(400)
  expect((await answers.citationAnswer(request, 'q-0000000000000', 'ris')).status).toBe(404)
})
