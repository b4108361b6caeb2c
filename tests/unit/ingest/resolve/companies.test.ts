import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver } from '@/lib/ingest/resolve/resolver'
import { company, dataOf, judgement } from './small-data'

const companies = [
  company('lantern', 'Lantern', { identifiers: [{ scheme: 'UEI', value: 'LANTERN00001' }] }),
  company('lantern-eyes', 'Lantern Eyes', { parent: 'lantern', names: ['Oculus Optics'] }),
  company('harbour', 'Harbour Analytics', { identifiers: [{ scheme: 'GB-COH', value: '01234567' }] }),
  company('titan', 'Titan', { names: [['TITAN LLC', 'deals']] }),
  company('pen-link', 'PenLink', { names: ['PEN-LINK, LTD'] }),
]
const recognition = [{ company: 'titan', commonName: true, phrases: [], not: [] }]
const resolver = createResolver(dataOf({ companies, recognition }))
const slugOf = (...question: Parameters<typeof resolver.company>) =>
  resolver.company(...question)?.company.slug ?? null

describe('a company’s name', () => {
  it.each([
    ['HARBOUR ANALYTICS, INC.', 'harbour'],
    ['The Harbour Analytics Company', 'harbour'],
    ['harbour analytics l.l.c.', 'harbour'],
    ['Harbour Analytics GmbH', 'harbour'],
    ['HARBOUR ANALYTICS PLC', 'harbour'],
    ['Lantern Eyes, L.C.', 'lantern-eyes'],
    ['PEN LINK LIMITED', 'pen-link'],
    ['PENLINK CORP', 'pen-link'],
  ])('%j is %s’s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it.each(['Harbour', 'Harbour Analytics Federal', 'Harbor Analytics', 'Lanterns', '', 'LLC', '株式会社'])(
    '%j is nobody’s: alike is not the same',
    (name) => {
      expect(slugOf(name)).toBeNull()
    },
  )

  it('is the same in any case, with any punctuation, blanks and legal form', () => {
    const written = fc.tuple(
      fc.constantFrom('Harbour Analytics', 'Lantern Eyes', 'PenLink', 'Oculus Optics'),
      fc.constantFrom(
        '',
        ' Inc',
        ', INC.',
        ' LLC',
        ' L.L.C.',
        ' Ltd.',
        ' CORP',
        ' GmbH',
        ' plc',
        ' Co., Inc.',
      ),
      fc.constantFrom(' ', '  ', '-', '. ', ' - '),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    )
    fc.assert(
      fc.property(written, ([name, form, blank, capitals]) => {
        const letters = [...name.replace(' ', blank)].map((letter, at) =>
          capitals[at] ? letter.toUpperCase() : letter.toLowerCase(),
        )
        expect(slugOf(letters.join('') + form)).toBe(slugOf(name))
        expect(slugOf(name)).not.toBeNull()
      }),
    )
  })

  it('that is one ordinary word counts only in the register that means the company by it, or in one of suppliers', () => {
    expect(slugOf('TITAN, INC.')).toBeNull()
    expect(slugOf('Titan LLC', {}, { slug: 'other' })).toBeNull()
    expect(slugOf('Titan LLC', {}, { slug: 'deals' })).toBe('titan')
    expect(slugOf('Titan', {}, { vendors: true })).toBe('titan')
  })

  it('in another script is not every name in that script', () => {
    const others = [company('kabushiki', '株式会社日立'), company('yandex', 'ООО Яндекс')]
    const resolve = createResolver(dataOf({ companies: others }))
    expect(resolve.company('株式会社日立')?.company.slug).toBe('kabushiki')
    expect(resolve.company('ооо яндекс')?.company.slug).toBe('yandex')
    expect(resolve.company('株式会社東芝')).toBeNull()
  })

  it('that two companies bear is nobody’s', () => {
    const twins = [company('one', 'Twin Optics'), company('two', 'Twin Optics Inc')]
    expect(createResolver(dataOf({ companies: twins })).company('TWIN OPTICS')).toBeNull()
  })

  it('that nobody bears is nobody’s, whatever it is', () => {
    const words = fc
      .string({ unit: 'binary', maxLength: 60 })
      .filter((name) => !/lantern|harbour|titan|pen|oculus/i.test(name))
    fc.assert(fc.property(words, (name) => slugOf(name) === null))
  })
})

describe('identifiers', () => {
  it('come before names', () => {
    expect(resolver.company('HARBOUR ANALYTICS', { UEI: 'LANTERN00001' })).toMatchObject({
      company: { slug: 'lantern' },
      by: 'identifier',
    })
    expect(slugOf('Somebody else', { 'GB-COH': '01234567' })).toBe('harbour')
  })

  it('that point to two companies mean nobody', () => {
    expect(slugOf('Lantern', { UEI: 'LANTERN00001', 'GB-COH': '01234567' })).toBeNull()
  })

  it('that nobody has leave the name to decide', () => {
    expect(slugOf('Lantern', { UEI: 'UNKNOWN00001', DUNS: null })).toBe('lantern')
  })
})

describe('candidates', () => {
  const candidates = (name: string) => resolver.companyCandidates({ name }).map(({ who }) => who.slug)

  it('are the companies whose telling words come near, the likeliest first', () => {
    expect(candidates('HARBOR ANALYTICS LLC')).toEqual(['harbour'])
    expect(candidates('LANTERN FEDERAL SOLUTIONS')[0]).toBe('lantern')
  })

  it('are none where only words are alike that half of all firms have', () => {
    expect(candidates('ACME TECHNOLOGY SOLUTIONS GROUP')).toEqual([])
  })
})

describe('judgements on companies', () => {
  const about = { name: 'Lantern Federal, Inc.', register: 'deals' }
  const judged = (...verdicts: Parameters<typeof judgement>[0][]) =>
    createResolver(dataOf({ companies, judgements: verdicts.map(judgement) }))

  it('settle a name in its register, and nowhere else', () => {
    const resolve = judged({ kind: 'company', about, with: 'lantern', verdict: 'same' })
    expect(resolve.company('LANTERN FEDERAL', {}, { slug: 'deals' })).toMatchObject({
      company: { slug: 'lantern' },
      by: 'judgement',
    })
    expect(resolve.company('LANTERN FEDERAL', {}, { slug: 'other' })).toBeNull()
  })

  it('keep a name from a company that it is not, and from its candidates', () => {
    const resolve = judged({
      kind: 'company',
      about: { name: 'Lantern' },
      with: 'lantern',
      verdict: 'not-same',
    })
    expect(resolve.company('LANTERN INC')).toBeNull()
    expect(resolve.companyCandidates({ name: 'LANTERN INC' }).map(({ who }) => who.slug)).not.toContain(
      'lantern',
    )
  })

  it('that people were unsure of merge nothing', () => {
    const resolve = judged({ kind: 'company', about, with: 'lantern', verdict: 'unsure' })
    expect(resolve.company(about.name, {}, { slug: 'deals' })).toBeNull()
    expect(resolve.companyCandidates(about)[0]).toMatchObject({ who: { slug: 'lantern' }, unsure: true })
  })

  it('on a row with an identifier say nothing of others of that name', () => {
    const identifiers = { UEI: 'OTHER0000001' }
    const resolve = judged({
      kind: 'company',
      about: { name: 'Lantern', identifiers },
      with: 'lantern',
      verdict: 'not-same',
    })
    expect(resolve.company('Lantern', identifiers)).toBeNull()
    expect(resolve.company('Lantern')?.company.slug).toBe('lantern')
  })

  it('no longer count when they were withdrawn', () => {
    const withdrawn = { by: 'Ada Moss', on: '2026-11-22', why: 'A mistake.' }
    const resolve = judged({ kind: 'company', about, with: 'lantern', verdict: 'same', withdrawn })
    expect(resolve.company(about.name, {}, { slug: 'deals' })).toBeNull()
  })
})

describe('a reseller', () => {
  it('is whoever neither owns the company nor is owned by it', () => {
    expect(resolver.throughReseller('lantern-eyes', 'lantern')).toBe(false)
    expect(resolver.throughReseller('harbour', 'lantern')).toBe(true)
    expect(resolver.throughReseller(null, 'lantern')).toBe(true)
  })
})
