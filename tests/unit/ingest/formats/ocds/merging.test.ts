import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile, mergeRelease } from '@/lib/ingest/formats/ocds/merge-release'
import { OMITTED, WHOLE_LISTS } from '@/lib/ingest/formats/ocds/merge-rules'
import type { Tree } from '@/lib/ingest/formats/ocds/tree'

const release = (id: number, rest: Tree): Tree => ({
  ocid: 'ocds-213czf-A',
  id: String(id),
  date: `2014-01-0${id}T00:00:00Z`,
  tag: ['tender'],
  ...rest,
})
/** What releases make together, without the ocid. */
const merged = (...parts: Tree[]) => {
  const { ocid: _, ...rest } = compile(parts.map((part, index) => release(index + 1, part)))
  return rest
}

describe('releases of one process are merged as the standard says:', () => {
  it('what tells of a single release is left out', () => {
    expect(compile([release(1, { language: 'en' })])).toEqual({ ocid: 'ocds-213czf-A', language: 'en' })
    expect([...OMITTED].sort()).toEqual(['date', 'id', 'links', 'publisher', 'tag'])
  })

  it('a newer text, number or truth replaces the older one, whatever it was', () => {
    expect(merged({ tender: { id: 'T', title: 'A' } }, { tender: { title: 'B', open: true } })).toEqual({
      tender: { id: 'T', title: 'B', open: true },
    })
    expect(merged({ x: { a: 1 } }, { x: 'text' }, { x: { b: 2 } })).toEqual({ x: { b: 2 } })
    expect(merged({ x: 'text' }, { x: [{ id: 1 }] })).toEqual({ x: [{ id: 1 }] })
  })

  it('null takes a field away with all that is in it, also an element’s, and in the only release', () => {
    expect(merged({ tender: { id: 'T', method: 'open' } }, { tender: { method: null } })).toEqual({
      tender: { id: 'T' },
    })
    expect(merged({ tender: { id: 'T', value: { amount: 1 } } }, { tender: null })).toEqual({})
    expect(merged({ tender: { id: 'T', method: null } })).toEqual({ tender: { id: 'T' } })
    expect(
      merged({ awards: [{ id: '1', title: 'A', status: 'x' }] }, { awards: [{ id: '1', title: null }] }),
    ).toEqual({ awards: [{ id: '1', status: 'x' }] })
  })

  it('elements with the same id are merged, others are added behind, and those without one are added each time', () => {
    expect(
      merged(
        {
          awards: [
            { id: '1', title: 'A' },
            { id: '2', title: 'B' },
          ],
        },
        {
          awards: [
            { id: '3', title: 'C' },
            { id: '1', date: 'd' },
          ],
        },
      ),
    ).toEqual({
      awards: [
        { id: '1', title: 'A', date: 'd' },
        { id: '2', title: 'B' },
        { id: '3', title: 'C' },
      ],
    })
    expect(merged({ awards: [{ id: 1, a: 1 }] }, { awards: [{ id: '1', b: 2 }] })).toEqual({
      awards: [{ id: '1', a: 1, b: 2 }],
    })
    expect(merged({ awards: [{ title: 'A' }] }, { awards: [{ title: 'B' }] })).toEqual({
      awards: [{ title: 'A' }, { title: 'B' }],
    })
  })

  it('of two elements of one release with the same id the last one’s fields count', () => {
    expect(
      merged({
        awards: [
          { id: '1', a: 1 },
          { id: '1', a: 2 },
        ],
      }),
    ).toEqual({ awards: [{ id: '1', a: 2 }] })
  })

  it('lists that the schema marks are replaced as a whole, also by an empty one', () => {
    const party = (additionalIdentifiers: Tree[]) => ({ parties: [{ id: 'P', additionalIdentifiers }] })
    expect(
      merged(
        party([
          { id: '1', scheme: 'A', uri: 'u' },
          { id: '2', scheme: 'B' },
        ]),
        party([
          { id: '1', scheme: 'C' },
          { id: '3', scheme: 'D' },
        ]),
      ),
    ).toEqual(
      party([
        { id: '1', scheme: 'C' },
        { id: '3', scheme: 'D' },
      ]),
    )
    expect(merged(party([{ id: '1', scheme: 'A' }]), party([]))).toEqual(party([]))
    expect(
      merged({ parties: [{ id: 'P', roles: ['buyer'] }] }, { parties: [{ id: 'P', roles: [] }] }),
    ).toEqual({ parties: [{ id: 'P', roles: [] }] })
  })

  it('lists of anything but objects are replaced as a whole, known to the schema or not', () => {
    expect(
      merged({ tender: { submissionMethod: ['a', 'b'] } }, { tender: { submissionMethod: ['c'] } }),
    ).toEqual({
      tender: { submissionMethod: ['c'] },
    })
    expect(merged({ own: [{ id: 1 }, 2] }, { own: [{ id: 3 }, 4] })).toEqual({ own: [{ id: 3 }, 4] })
  })

  it('empty lists merged by id and empty objects change nothing', () => {
    expect(merged({ awards: [{ id: '1' }], tender: { id: 'T' } }, { awards: [], tender: {} })).toEqual({
      awards: [{ id: '1' }],
      tender: { id: 'T' },
    })
    expect(merged({ awards: [], tender: {} })).toEqual({})
  })

  it('suppliers of version 1.0, which have no ids, are replaced as a whole', () => {
    const suppliers = (...names: string[]) => ({
      awards: [{ id: '1', suppliers: names.map((name) => ({ name })) }],
    })
    expect(merged(suppliers('A', 'B'), suppliers('C'))).toEqual(suppliers('C'))
  })

  it('the schema’s marks are known wherever it has them', () => {
    for (const path of [
      'tender/items/additionalClassifications',
      'contracts/items/deliveryLocations/geometry/coordinates',
      'contracts/implementation/milestones/documents/relatedItems',
      'contracts/implementation/transactions/payee/additionalIdentifiers',
      'awards/amendments/changes',
      'tender/identifiers',
    ])
      expect(WHOLE_LISTS, path).toContain(path)
    expect([...WHOLE_LISTS].filter((path) => /^(?:awards|contracts|parties)$|suppliers$/.test(path))).toEqual(
      [],
    )
  })
})

const leaf = fc.oneof(fc.constant(null), fc.integer(), fc.string({ maxLength: 3 }), fc.boolean())
const names = fc.constantFrom('a', 'b', 'title', 'value', 'roles')
const { tree } = fc.letrec<{ tree: Tree; value: unknown }>((tie) => ({
  tree: fc.dictionary(names, tie('value'), { maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    tie('tree'),
    fc.array(fc.record({ id: fc.constantFrom('1', '2', 3), rest: tie('tree') }), { maxLength: 3 }),
    fc.array(leaf, { maxLength: 3 }),
  ),
}))
const releases = fc.array(tree, { maxLength: 4 })

describe('merging', () => {
  it('twice the same is merging once, where all elements have ids', () => {
    fc.assert(
      fc.property(releases, (all) => {
        const last = all.slice(-1)
        expect(compile([...all, ...last])).toEqual(compile(all))
      }),
    )
  })

  it('what was merged, with what came later, is merging all, where nothing is taken away', () => {
    const withoutNull = releases.filter((all) => !JSON.stringify(all).includes('null'))
    fc.assert(
      fc.property(withoutNull, fc.nat(4), (all, cut) => {
        expect(compile([compile(all.slice(0, cut)), ...all.slice(cut)])).toEqual(compile(all))
      }),
    )
  })

  it('leaves the releases as they were', () => {
    fc.assert(
      fc.property(releases, (all) => {
        const before = structuredClone(all)
        const output: Tree = {}
        for (const one of [...all, ...all]) mergeRelease(output, one)
        expect(all).toEqual(before)
      }),
    )
  })
})
