import { describe, expect, it } from 'vitest'
import { otherWords } from '@/lib/domain/other-words'
import { placeMark } from '@/lib/domain/place-words'
import { formsOf, phraseForms, weighted } from '@/lib/queries/lists/word-forms'

describe('a word is found', () => {
  it('by its beginning', () => {
    expect(formsOf(['seat']).query).toBe(`('seat':*)`)
    expect(formsOf(['p']).query).toBe(`('p')`)
    expect(formsOf(['p'], true).query).toBe(`('p':*)`)
  })

  it('in the singular', () => {
    expect(formsOf(['cameras']).query).toContain(`'camera':*`)
    expect(formsOf(['companies']).query).toContain(`'company':*`)
    expect(formsOf(['glass']).query).toBe(`('glass':*)`)
  })

  it('written out, where it abbreviates', () => {
    expect(formsOf(['pd']).query).toContain(`'police':* & 'department':*`)
    expect(formsOf(['nyc']).query).toContain(`'new':* & 'york':*`)
    expect(otherWords('constructor')).toBeNull()
  })

  it('as the state or country that it names', () => {
    expect(formsOf(['texas'])).toMatchObject({ isPlace: true })
    expect(formsOf(['new', 'york']).query).toContain(`'st:us-ny'`)
    expect([placeMark('wa'), placeMark('uk'), placeMark('seattle'), placeMark('toString')]).toEqual([
      'st:us-wa',
      'ct:gb',
      null,
      null,
    ])
  })

  it('as a phrase, one word behind the other', () => {
    expect(phraseForms(['facial', 'recognition']).query).toBe(`('facial':* <-> 'recognition':*)`)
  })
})

describe('the weights of a query', () => {
  it('stand at each word and at no mark of a place', () => {
    const { query } = formsOf(['texas'])
    expect(weighted(query, 'AB')).toBe(`(('texas':*AB) | ('st:us-tx'))`)
    expect(weighted(query, 'B')).toBe(`(('texas':*B))`)
    expect(weighted(`('wa' & 'seattle':*)`, 'C')).toBe(`('wa':C & 'seattle':*C)`)
  })
})
