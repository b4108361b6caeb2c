import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PrismaClient } from '@/lib/db/generated/client'
import { createTestDatabase } from '@/tests/setup/test-database'

let close: () => Promise<void>
let reader: PrismaClient
let origins: typeof import('@/lib/queries/evidence/origins')
let pages: typeof import('@/lib/queries/evidence/evidence-page')
let sources: typeof import('@/lib/queries/evidence/source-page')

beforeAll(async () => {
  const database = await createTestDatabase('seeded')
  close = database.close
  reader = database.reader
  origins = await import('@/lib/queries/evidence/origins')
  pages = await import('@/lib/queries/evidence/evidence-page')
  sources = await import('@/lib/queries/evidence/source-page')
})
afterAll(() => close())

async function claimIds(where: { metricId?: string; slug?: { in: string[] } }): Promise<string[]> {
  return (await reader.claim.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

test('Reports of one study are one witness: 460 and 660 million pounds go back to the same research', async () => {
  const slugs = [
    'amazon-uk-460-million-collage',
    'amazon-uk-460-million-localgov',
    'amazon-uk-660-million-union-news',
  ]
  const found = await origins.independentOrigins({ claims: await claimIds({ slug: { in: slugs } }) })
  expect(found).toMatchObject({
    independent: 1,
    unknown: 0,
    origins: [{ first: { slug: 'tussell-gmb-amazon-public-contracts' } }],
  })
  expect(found.origins[0]?.claims).toHaveLength(3)
})

test('All claims about it have two origins: that research and the analysis of a year later', async () => {
  const found = await origins.independentOrigins({
    claims: await claimIds({ metricId: 'uk-public-contracts-worth' }),
  })
  expect(found.origins.map(({ first }) => first.slug).sort()).toEqual([
    'tuc-amazon-contracts',
    'tussell-gmb-amazon-public-contracts',
  ])
})

test('The chain of the subcontracts leads from the report through the article to its copy', async () => {
  const [claim] = await reader.claim.findMany({
    where: { originId: { not: null }, quantity: 5000, citations: { some: { evidence: { kind: 'quote' } } } },
    select: { citations: { where: { stance: 'supports' }, select: { evidenceId: true } } },
  })
  const evidence = await pages.evidencePage(claim?.citations[0]?.evidenceId ?? '')
  if (!evidence || evidence.kind === 'row') throw new Error('The quote is not there')
  const { chains, among } = evidence.origins
  expect(chains.map(({ printings }) => printings.map(({ slug }) => slug))).toEqual([
    [
      'tech-inquiry-silicon-valley-military',
      'tech-is-not-neutral-techcrunch',
      'tech-is-not-neutral-techcrunch-copy',
    ],
  ])
  expect(among).toMatchObject({ independent: 1, claims: 2 })
})

test('The origins of each claim apart agree with those of all', async () => {
  const ids = await claimIds({ metricId: 'police-partners' })
  const [byClaim, all] = await Promise.all([
    origins.originsByClaim(ids),
    origins.independentOrigins({ claims: ids }),
  ])
  const keys = new Set([...byClaim.values()].flatMap((one) => one.origins.map(({ key }) => key)))
  expect([...byClaim.keys()].sort()).toEqual(ids.sort())
  expect(keys.size).toBe(all.independent)
  expect(all.independent).toBeGreaterThan(2)
})

test('A document shows which claims go back to it, with how sure that is', async () => {
  const source = await sources.sourcePage('tussell-gmb-amazon-public-contracts')
  expect(source?.claimsFrom.length).toBeGreaterThanOrEqual(4)
  expect(source?.claimsFrom.every(({ originAttribution }) => originAttribution === 'inferred')).toBe(true)
})

test('Nothing has no origins', async () => {
  expect(await origins.independentOrigins({})).toEqual({ independent: 0, unknown: 0, origins: [] })
})
