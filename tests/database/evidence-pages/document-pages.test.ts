import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallLedger } from './open-small-ledger'
import { copyText } from './small-ledger-documents'
import { ids } from './small-ledger-ids'

let close: () => Promise<void>

beforeAll(async () => {
  close = (await openSmallLedger()).close
})
afterAll(() => close())

async function source(slug: string) {
  const { sourcePage } = await import('@/lib/queries/evidence/source-page')
  const page = await sourcePage(slug)
  if (!page) throw new Error(`No source ${slug}`)
  return page
}

test('A document shows the sentences it is quoted for and says how much lies between', async () => {
  const { stretches, evidence } = await source('fx-copy')
  const parts = stretches.flatMap((stretch) => stretch.parts)
  const shown = parts.map((part) =>
    part.kind === 'shown' ? part.pieces.map(({ text }) => text).join('') : null,
  )
  expect(shown.filter((text) => text !== null)).toEqual([
    'Lantern has partnered with more than 1,300 police departments, and others sell to U.S. Customs. ',
    '“We will train — moderators,” Avery Moss said.',
  ])
  expect(evidence.map(({ id, number }) => [id, number])).toEqual([
    [ids.partnered, 1],
    [ids.promise, 2],
  ])
})

test('A sentence that nobody quotes is not on its document’s page', async () => {
  expect(copyText).toContain('A last paragraph that nobody quotes.')
  expect(JSON.stringify(await source('fx-copy'))).not.toContain('nobody quotes')
})

test('A collage shows its passages in order, each with its own attribution and quotes', async () => {
  const { stretches } = await source('fx-collage')
  expect(stretches.map(({ passage, parts }) => [passage?.attribution, parts.flatMap(quotesOf)])).toEqual([
    ['inferred', [ids.notFollowed]],
    ['verified', [ids.stopped, ids.lost]],
  ])
})

test('A document without a text has references and no stretches', async () => {
  const { stretches, evidence, characters } = await source('fx-press')
  expect([stretches, characters]).toEqual([[], 0])
  expect(evidence).toMatchObject([{ id: ids.printed, kind: 'reference', exact: null }])
})

test('The list of documents counts quotes and puts held texts first', async () => {
  const { sourceList } = await import('@/lib/queries/evidence/source-list')
  expect((await sourceList()).map(({ slug, held, quotes }) => [slug, held, quotes])).toEqual([
    ['fx-collage', true, 3],
    ['fx-copy', true, 2],
    ['fx-press', false, 0],
    ['fx-original', false, 0],
  ])
})

test('A person is shown with every quote of theirs and what each proves', async () => {
  const { personPage } = await import('@/lib/queries/evidence/person-page')
  const person = await personPage('fx-avery-moss')
  expect(person).toMatchObject({ role: 'deputy director', organization: { slug: 'fx-future' }, namedIn: [] })
  expect(
    person?.quotes.map(({ evidence, proves }) => [evidence.id, proves.map(({ kind }) => kind).sort()]),
  ).toEqual([[ids.promise, ['campaign', 'commitment', 'demand']]])
  expect(await personPage('nobody')).toBeNull()
})

test('An organization is shown with its wrong names, its people, its campaigns and the words that name it', async () => {
  const { organizationPage } = await import('@/lib/queries/evidence/organization-page')
  expect(await organizationPage('fx-future')).toMatchObject({
    names: [{ name: 'Front for Our Future', kind: 'misspelling', seenIn: 'the collage' }],
    people: [{ slug: 'fx-avery-moss' }],
    campaigns: [{ role: 'lead', campaign: { slug: 'fx-not-neutral' } }],
    namedIn: [{ evidence: { id: ids.promise } }],
  })
})

test('The evidence of an organization is counted once however it hangs together', async () => {
  const { organizationList } = await import('@/lib/queries/evidence/organization-list')
  expect(await organizationList()).toEqual([
    { slug: 'fx-future', name: 'Front for the Future', kind: 'advocacy', evidence: 1 },
  ])
})

test('A campaign is shown with its demands and what the companies answered in the same document', async () => {
  const { campaignPage } = await import('@/lib/queries/evidence/campaign-page')
  const campaign = await campaignPage('fx-not-neutral')
  expect(campaign?.demands).toMatchObject([
    { slug: 'fx-cut-ties', citations: [{ evidence: { id: ids.promise } }] },
  ])
  expect(campaign?.answers.map(({ slug }) => slug)).toEqual(['fx-silent'])
})

function quotesOf(part: { kind: string; quotes?: readonly string[] }): readonly string[] {
  return part.quotes ?? []
}
