import { describe, expect, it } from 'vitest'
import { askedKinds, mostWords, parseQuery, withoutKinds } from '@/lib/domain/search-query'

const words = (typed: string) => parseQuery(typed).map((part) => part.words.join(' '))

describe('what was typed into a search field', () => {
  it('is read word by word, in normal form, each once', () => {
    expect(words('  Évan  GRÉER, evan ')).toEqual(['evan greer'.split(' ')[0], 'greer'])
    expect(words('wi-fiber')).toEqual(['wi fiber'])
    expect(words('A.W.S. U.S.')).toEqual(['aws', 'us'])
  })

  it('holds phrases in straight and curly quotation marks, also one that is not closed', () => {
    for (const typed of ['"facial recognition" ICE', '“facial recognition” ICE']) {
      expect(parseQuery(typed).map(({ isPhrase }) => isPhrase)).toEqual([true, false])
    }
    expect(parseQuery('"facial recognition')).toMatchObject([
      { words: ['facial', 'recognition'], isPhrase: true },
    ])
  })

  it('leaves out what stands behind a minus, but not what has one within', () => {
    expect(parseQuery('moratorium -IBM').map(({ isNot }) => isNot)).toEqual([false, true])
    expect(parseQuery('one-year').map(({ isNot }) => isNot)).toEqual([false])
    expect(parseQuery('police -"city of"')).toMatchObject([{ isNot: false }, { isNot: true, isPhrase: true }])
  })

  it('need not have small words, unless there are no others', () => {
    const needed = (typed: string) =>
      parseQuery(typed)
        .filter(({ isOptional }) => !isOptional)
        .map(({ given }) => given)
    expect(needed('the city of Seattle')).toEqual(['Seattle'])
    expect(needed('city police')).toEqual(['city', 'police'])
    expect(needed('of the')).toEqual(['of', 'the'])
  })

  it('may ask for a kind of record', () => {
    const parts = parseQuery('amazon contracts')
    expect(askedKinds(parts)).toEqual(['contracts'])
    expect(withoutKinds('amazon contracts', parts)).toBe('amazon')
    expect(askedKinds(parseQuery('agencies'))).toEqual([])
    expect(askedKinds(parseQuery('texas agencies companies'))).toEqual(['agencies', 'companies'])
  })

  it('may be the address of a record', () => {
    expect(words('https://ledger.example/companies/amazon-web-services')).toEqual(['amazon web services'])
    expect(words('/companies/ring')).toEqual(['ring'])
  })

  it('is bounded, and has no parts where it has no letters or digits', () => {
    expect(parseQuery(Array.from({ length: 5000 }, (_, place) => `w${place}`).join(' '))).toHaveLength(
      mostWords,
    )
    for (const typed of ['', ' ', '"', '""', '-', '- -', '&|!:*()', '🦆', '\u0007'])
      expect(parseQuery(typed), typed).toEqual([])
  })
})
