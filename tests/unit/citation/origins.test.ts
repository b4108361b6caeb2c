import { expect, test } from 'vitest'
import type { Traced, TracedDocument } from '@/lib/citation/origin-types'
import { countOrigins, originChain } from '@/lib/citation/origins'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

function document(id: string, more: Partial<TracedDocument> = {}): [string, TracedDocument] {
  return [
    id,
    {
      id,
      kind: 'article',
      slug: id,
      title: `Title of ${id}`,
      publisher: `Publisher of ${id}`,
      publishedEarliest: day('2020-08-21'),
      publishedLatest: day('2020-08-21'),
      publishedText: null,
      attribution: 'verified',
      originId: null,
      ...more,
    },
  ]
}

const documents = new Map([
  document('wire'),
  document('copy', { originId: 'wire' }),
  document('copy-of-copy', { originId: 'copy' }),
  document('research', { kind: 'report' }),
  document('collage', { kind: 'collage', publisher: 'Several' }),
  document('left', { originId: 'right' }),
  document('right', { originId: 'left' }),
])

const traced = (evidenceId: string, sourceId: string, more: Partial<Traced> = {}): Traced => ({
  evidenceId,
  claimId: null,
  sourceId,
  passage: null,
  claimOrigin: null,
  ...more,
})

const passage = (publisher: string | null, more: object = {}) => ({
  position: 1,
  originId: null,
  publisher,
  publishedEarliest: day('2020-06-03'),
  publishedLatest: day('2020-06-07'),
  publishedText: null,
  attribution: 'inferred' as const,
  ...more,
})

test('A copy of a copy goes back to the first, oldest first', () => {
  const chain = originChain(traced('a', 'copy-of-copy'), documents)
  expect(chain.printings.map(({ slug }) => slug)).toEqual(['wire', 'copy', 'copy-of-copy'])
})

test('Ten copies count as one witness', () => {
  const copies = Array.from({ length: 9 }, (_, index) => document(`copy-${index}`, { originId: 'wire' }))
  const all = new Map([...documents, ...copies])
  const found = countOrigins([traced('w', 'wire'), ...copies.map(([id]) => traced(`e-${id}`, id))], all)
  expect(found).toMatchObject({ independent: 1, unknown: 0 })
  expect(found.origins[0]?.evidence).toHaveLength(10)
  expect(found.origins[0]?.repeated).toHaveLength(9)
})

test('Claims that go back to one document are one witness, though different papers print them', () => {
  const claimOrigin = { originId: 'research', attribution: 'inferred' as const }
  const found = countOrigins(
    [
      traced('a', 'wire', { claimId: 'c1', claimOrigin }),
      traced('b', 'copy', { claimId: 'c2', claimOrigin }),
      traced('c', 'collage', { claimId: 'c3', claimOrigin, passage: passage('A paper') }),
    ],
    documents,
  )
  expect(found).toMatchObject({
    independent: 1,
    origins: [{ first: { slug: 'research', attribution: 'inferred' }, claims: ['c1', 'c2', 'c3'] }],
  })
  expect(found.origins[0]?.repeated.map(({ slug, publisher }) => slug ?? publisher)).toEqual([
    'wire',
    'copy',
    'A paper',
    'collage',
  ])
})

test('Passages of one publication of the same days are one witness; those of nobody are counted apart', () => {
  const found = countOrigins(
    [
      traced('a', 'collage', { passage: passage('Protocol') }),
      traced('b', 'collage', { passage: passage('Protocol') }),
      traced('c', 'collage', { passage: passage('EFF') }),
      traced('d', 'collage', { passage: passage(null) }),
      traced('e', 'collage'),
    ],
    documents,
  )
  expect(found).toMatchObject({ independent: 2, unknown: 2 })
})

test('A passage whose first printing is a document of the ledger is no second witness beside it', () => {
  const found = countOrigins(
    [traced('a', 'collage', { passage: passage('The Wire', { originId: 'wire' }) }), traced('b', 'wire')],
    documents,
  )
  expect(found).toMatchObject({ independent: 1, origins: [{ evidence: ['a', 'b'] }] })
})

test('A circle of origins ends', () => {
  expect(originChain(traced('a', 'left'), documents).printings.map(({ slug }) => slug)).toEqual([
    'right',
    'left',
  ])
})
