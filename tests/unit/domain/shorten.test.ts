import { describe, expect, it } from 'vitest'
import { firstSentence } from '@/lib/domain/first-sentence'
import { shorten } from '@/lib/domain/shorten'

describe('a text made shorter', () => {
  it('ends behind a word, with an ellipsis, and only where it is too long', () => {
    expect(shorten('SOFTWARE FOR THE FIELD OFFICES', 18)).toBe('SOFTWARE FOR THE…')
    expect(shorten('SHORT', 5)).toBe('SHORT')
    expect(shorten('ONEVERYLONGWORDINDEED', 6)).toBe('ONEVER…')
  })

  it('is its first sentence, also across lines and past abbreviations within one', () => {
    expect(firstSentence('Which agency\nuses what: 4,283 rows of 7.10. of a year. Left out: the rest.')).toBe(
      'Which agency uses what: 4,283 rows of 7.10. of a year.',
    )
    expect(firstSentence('No stop at all')).toBe('No stop at all')
  })
})
