import { describe, expect, it } from 'vitest'
import { normaliseAgencyName, normaliseCompanyName, normaliseName } from '@/lib/domain/normalise-name'
import { isSlug, slugify } from '@/lib/domain/slug'
import { stableId } from '@/lib/domain/stable-id'
import { agencyId } from '@/lib/ingest/ids'

describe('a slug', () => {
  it.each([
    [['Sheriff’s Office', 'CA'], 'sheriffs-office-ca'],
    [["Prince George's County Police Department", 'MD'], 'prince-georges-county-police-department-md'],
    [['AT&T'], 'at-and-t'],
    [['Cañon City', null, 'CO'], 'canon-city-co'],
  ])('is made of %j', (words, slug) => {
    expect(slugify(...words)).toBe(slug)
    expect(isSlug(slug)).toBe(true)
  })

  it('is refused where nothing is left of the words', () => {
    expect(() => slugify('—')).toThrow(RangeError)
    expect(['A', 'a--b', '-a', 'a-', 'a b', ''].filter(isSlug)).toEqual([])
  })
})

describe('a name in normal form', () => {
  it('leaves out legal forms of companies, however many', () => {
    expect(normaliseCompanyName('FOUR POINTS TECHNOLOGY, L.L.C.')).toBe('four points technology')
    expect(normaliseCompanyName('Microsoft Corporation')).toBe('microsoft')
    expect(normaliseCompanyName('Amazon Web Services, Inc.')).toBe('amazon web services')
    expect(normaliseCompanyName('Example Co., Ltd.')).toBe('example')
  })

  it('keeps a company whose whole name is a legal form', () => {
    expect(normaliseCompanyName('Co')).toBe('co')
  })

  it('writes out abbreviations of agencies', () => {
    expect(normaliseAgencyName('St. Louis Co. PD')).toBe('saint louis county police department')
    expect(normaliseAgencyName("Polk County Sheriff's Office")).toBe(normaliseAgencyName('Polk County SO'))
  })

  it('drops accents and punctuation', () => {
    expect(normaliseName('Fight for the Future!')).toBe('fight for the future')
    expect(normaliseName('Peñíscola')).toBe('peniscola')
  })

  it('keeps the letters of every script, so that names in them stay apart', () => {
    expect(normaliseAgencyName('警視庁')).toBe('警視庁')
    expect(normaliseAgencyName('大阪府 警察 PD')).toBe('大阪府 警察 police department')
    expect(normaliseName('Полиция «Краснодарский край»')).toBe('полиция краснодарский край')
    expect(normaliseName('ΑΘΗΝΑ')).toBe(normaliseName('Αθήνα'))
    expect(normaliseName('गुजरात पुलिस')).not.toBe(normaliseName('गजरत पलस'))
    expect(normaliseName('— \u0301 ·')).toBe('')
  })

  it('keeps the ids of agencies that were published', () => {
    const key = { country: 'US', state: 'NJ', name: 'Peñíscola Twp. P.D.' }
    expect(agencyId(key)).toBe('a-e562y9ckjd5ks')
    const tokyo = { country: 'JP', state: '13', name: '警視庁' }
    expect(agencyId(tokyo)).not.toBe(agencyId({ ...tokyo, name: '公安委員会' }))
  })
})

describe('a stable id', () => {
  it('depends on kind and parts alone', () => {
    expect(stableId('partnership', 'ring', 'seattle')).toBe(stableId('partnership', 'ring', 'seattle'))
    expect(stableId('partnership', 'ring', 'seattle')).toMatch(/^p-[0-9a-hjkmnp-tv-z]{13}$/)
  })

  it('tells absent parts from empty ones and from shifted ones', () => {
    const ids = [
      stableId('row', 'a', 'b'),
      stableId('row', 'ab'),
      stableId('row', 'a', null, 'b'),
      stableId('row', 'a', '', 'b'),
    ]
    expect(new Set(ids).size).toBe(4)
  })

  it('stays what it was: published addresses depend on it', () => {
    expect(stableId('company', 'ring')).toBe('co-d87swp92kqv9v')
  })
})
