import { describe, expect, it } from 'vitest'
import { placesOf } from '@/lib/domain/found-places'
import { normaliseName } from '@/lib/domain/normalise-name'

/** The text with brackets around what is marked. */
function marked(text: string, ...words: string[]): string {
  return placesOf(words, text).reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  )
}

describe('the places of words in a text', () => {
  it.each([
    ['Seattle Police Department', 'seattle po', '[Seattle Po]lice Department'],
    ["O'Fallon Police", 'ofallon', "[O'Fallon] Police"],
    ['O’Fallon Police', 'ofallon', '[O’Fallon] Police'],
    ['Winston-Salem Police', 'winston salem', '[Winston-Salem] Police'],
    ['U.S. Marshals', 'u s', '[U.S]. Marshals'],
    ['AT&T Mobility', 'at and t', '[AT&T] Mobility'],
    ['Évan Gréer', 'greer', 'Évan [Gréer]'],
    ['E\u0301van Gre\u0301er', 'greer', 'E\u0301van [Gre\u0301er]'],
    ['Straße der Polizei', 'straße', '[Straße] der Polizei'],
    ['Łódź Police', 'łodz', '[Łódź] Police'],
    ['Oﬃce of Fire', 'office', '[Oﬃce] of Fire'],
    ['ＡＭＡＺＯＮ Web', 'amazon', '[ＡＭＡＺＯＮ] Web'],
    ['İstanbul Emniyet', 'istanbul', '[İstanbul] Emniyet'],
    ['ΕΛΛΗΝΙΚΗ Αστυνομία', 'αστυνομια', 'ΕΛΛΗΝΙΚΗ [Αστυνομία]'],
    ['Главный Полиция', 'полиция', 'Главный [Полиция]'],
    ['경찰청 Seoul', '경찰', '[경찰]청 Seoul'],
    ['दिल्ली पुलिस', 'पुलिस', 'दिल्ली [पुलिस]'],
    ['🚓 Amazon 🚓', 'amazon', '🚓 [Amazon] 🚓'],
    ['Metropolitan Police', 'police', 'Metropolitan [Police]'],
    ['Interpolice', 'police', 'Interpolice'],
    ['𝐀𝐦𝐚𝐳𝐨𝐧', 'amazon', '[𝐀𝐦𝐚𝐳𝐨𝐧]'],
    ['Amazon', '', 'Amazon'],
  ])('are found in “%s” for “%s”', (text, word, shown) => {
    expect(marked(text, word)).toBe(shown)
  })

  it('are those of each word that is in the text as names are compared', () => {
    for (const text of ['Café Noir & Söhne GmbH', 'T‑Mobile', 'Ναυτιλία Α.Ε.', 'Полиция Й', "People's (UK)"])
      for (const word of normaliseName(text).split(' ')) expect(placesOf([word], text), word).not.toEqual([])
  })

  it('are in order, and none over another', () => {
    expect(marked('Ring Ring Neighbors', 'neighbors', 'ring')).toBe('[Ring] [Ring] [Neighbors]')
    expect(marked('\ufdfa', ...'\ufdfa'.normalize('NFKD').split(' '))).toBe('[\ufdfa]')
  })
})
