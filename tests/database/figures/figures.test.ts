import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'
import { rowsOfCsv } from '../take/open-taking'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase('seeded')
})
afterAll(() => database.close())

async function story(slug: string) {
  const { figurePage } = await import('@/lib/queries/figures/figures')
  const { figureStory } = await import('@/lib/queries/figures/figure-story')
  const figure = await figurePage(slug)
  if (!figure) throw new Error(`No figure ${slug}`)
  const told = await figureStory(figure)
  const facts = (claim: string) => told.facts.get(figure.claims.find((one) => one.slug === claim)?.id ?? '')
  return { figure, told, facts }
}

test('Ring’s count rises day by day to the number that is published, and tells how old 400 and 1,300 were', async () => {
  const { figure, told, facts } = await story('ring-partner-agencies')
  const totals = told.totals ?? []
  expect(totals.at(-1)?.total).toBe(Number(figure.value))
  expect(totals.every(({ total }, index) => total > (totals[index - 1]?.total ?? 0))).toBe(true)
  const old = facts('ring-more-than-1300-techcrunch')?.dated
  expect(old?.age?.least).toBeGreaterThan(70)
  expect(old?.age?.most).toBeLessThan(100)
  expect(old?.onPrinted?.least).toBeGreaterThanOrEqual(1400)
  const fresh = facts('ring-more-than-400-collage')?.dated
  expect(fresh).toMatchObject({ onPrinted: { least: 407, most: 407 }, onAsOf: { least: 407, most: 407 } })
  expect(fresh?.age?.most).toBeLessThan(30)
  // Cities are no agencies: such a number has no age.
  const cities = facts('ring-at-least-231-cities-vice')?.dated
  expect(cities).toMatchObject({ comparable: false, age: null, reached: null })
  expect(told.rows).toHaveLength(2)
  expect(told.origins?.independent).toBeGreaterThan(1)
})

test('£460 million shows its rivals, in which ways they differ, who counted, and that 660 million contradicts it', async () => {
  const { figure, told } = await story('amazon-uk-public-contracts')
  expect(told.totals).toBeNull()
  const rivals = figure.claims.filter(({ role }) => role === 'rival')
  expect(rivals.map(({ quantity, differences }) => [Number(quantity) / 1e6, differences])).toEqual([
    [460, ['wording']],
    [660, ['not_known']],
    [630, ['period', 'stage', 'method']],
    [400, ['part']],
  ])
  expect(rivals.every(({ differs, countedBy }) => differs && countedBy)).toBe(true)
  expect(
    told.conflicts.map(({ status, claims }) => [status, claims.map(({ quantity }) => quantity).sort()]),
  ).toEqual([
    ['open', ['460000000', '660000000']],
    ['open', ['460000000', '660000000']],
  ])
})

test('“Have not followed” and the moratorium are a contradiction that the date resolves', async () => {
  const { allConflicts } = await import('@/lib/queries/figures/conflicts')
  const found = (await allConflicts()).map(({ kind, when, status, claims, reason }) => ({
    ...{ kind, when, status, reason },
    slugs: claims.map(({ slug }) => slug),
  }))
  expect(found).toContainEqual({
    kind: 'states',
    when: 'apart',
    status: 'by_date',
    reason: expect.stringContaining('true on 9 June 2020'),
    slugs: ['amazon-has-not-followed-ibm', 'amazon-stops-police-use-for-a-year'],
  })
  expect(found.filter(({ status }) => status === 'explained')).toMatchObject([
    { slugs: ['ring-401-agencies-washington-post', 'ring-405-agencies-vice'], when: 'same day' },
  ])
  expect(found.map(({ status }) => status)).toEqual(['open', 'open', 'by_date', 'by_date', 'explained'])
})

test('Contradictions can be taken along: each pair of the page, with both claims, their proof and the reason', async () => {
  const { allConflicts } = await import('@/lib/queries/figures/conflicts')
  const { GET } = await import('@/app/download/[file]/route')
  const taken = (file: string) =>
    GET(new Request(`http://ledger.test/download/${file}`), {
      params: Promise.resolve({ file: file.split('?')[0] ?? '' }),
    })
  const rows = rowsOfCsv(await (await taken('conflicts.csv')).text())
  expect(
    rows.map((row) => [row['status'], row['dates'], row['first_slug'], row['second_slug'], row['reason']]),
  ).toEqual(
    (await allConflicts()).map(({ status, when, claims: [first, second], reason }) => [
      ...[status, when, first.slug, second.slug, reason ?? ''],
    ]),
  )
  for (const proof of rows.flatMap((row) => [row['first_proof_url'], row['second_proof_url']]))
    expect(proof).toMatch(/\/evidence\/(q|ref)-[0-9a-z]{13}$/)
  expect((await taken('conflicts.json?status=open')).status).toBe(400)
})

test('Contradictions stand beside both claims, and beside no other', async () => {
  const { conflictsOf } = await import('@/lib/queries/figures/conflicts')
  const { rows } = await withConnection(database.url, (client) =>
    client.query<{ id: string; slug: string }>(
      `SELECT id, slug FROM claim WHERE slug IN ('ring-401-agencies-washington-post', 'ring-405-agencies-vice', 'ring-more-than-400-collage')`,
    ),
  )
  for (const { id, slug } of rows)
    expect(await conflictsOf([id]), slug).toHaveLength(slug.startsWith('ring-more') ? 0 : 1)
  expect(rows).toHaveLength(3)
  expect(await conflictsOf([])).toEqual([])
})

test('A counted figure is counted again as it is published; one that publishes a claim is not', async () => {
  const { recount } = await import('@/lib/queries/figures/recount')
  for (const slug of ['ring-partner-agencies', 'companies-that-commented', 'agencies-with-a-partnership'])
    expect(await recount(slug), slug).toMatchObject({ same: true })
  const money = await recount('dhs-obligations-to-technology-companies')
  expect(money).toMatchObject({ same: true, sql: expect.stringContaining('contract_transaction') })
  expect(await recount('amazon-uk-public-contracts')).toBeNull()
  expect(await recount('none')).toBeNull()
})

test('Figures hold what their files expect; one that does not is named, with by how much', async () => {
  const { checkFigures, deviationLine } = await import('@/lib/queries/figures/check')
  const { figureExpectations } = await import('@/lib/cli/figure-expectations')
  const { expectations, faults } = figureExpectations('seeds')
  expect(faults).toEqual([])
  expect(await checkFigures(database.reader, expectations)).toEqual({
    checked: 8,
    deviations: [],
    undeclared: [],
  })
  const wrong = {
    slug: 'ring-partner-agencies',
    value: 1500,
    rivals: 8,
    on: [{ day: '2019-08-28', value: 400 }],
  }
  const { deviations, undeclared } = await checkFigures(database.reader, [wrong, { slug: 'gone', value: 3 }])
  expect(undeclared).toHaveLength(7)
  expect(deviations.map(deviationLine)).toEqual([
    'gone: the figure in the ledger is not there; expected 3',
    'ring-partner-agencies: the number: 1,501, expected 1,500 (1 more)',
    'ring-partner-agencies: rival claims: 7, expected 8 (1 fewer)',
    'ring-partner-agencies: the count by the end of 2019-08-28: 407, expected 400 (7 more)',
  ])
  await database.owner.figure.update({ where: { slug: 'companies-that-commented' }, data: { value: 2 } })
  const after = await checkFigures(database.reader, [])
  expect(after.deviations.map(deviationLine)).toEqual([
    'companies-that-commented: the number published: 0, expected 2 (2 fewer)',
  ])
})
