import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slips, slipsAtBeginning } from '@/lib/domain/edit-distance'

describe('slips of the keyboard', () => {
  it.each([
    ['ring', 'ring', 0],
    ['rign', 'ring', 1],
    ['rng', 'ring', 1],
    ['rring', 'ring', 1],
    ['rong', 'ring', 1],
    ['micorsoft', 'microsoft', 1],
    ['servces', 'services', 1],
    ['seattel', 'seattle', 1],
    ['lexus', 'lexis', 1],
    ['surveilance', 'surveillance', 1],
  ])('from %s to %s are %i', (typed, meant, count) => {
    expect(slips(typed, meant, 3)).toBe(count)
  })

  it('are counted no further than asked for', () => {
    expect(slips('abcdef', 'uvwxyz', 2)).toBe(3)
    expect(slips('a', 'abcdefgh', 2)).toBe(3)
  })

  it('are none at the beginning of a word that is not typed to its end', () => {
    expect(slipsAtBeginning('micro', 'microsoft', 2)).toBe(0)
    expect(slipsAtBeginning('micors', 'microsoft', 2)).toBe(1)
    expect(slipsAtBeginning('xyz', 'microsoft', 2)).toBe(3)
  })

  it('are as many there as back, and none only between the same words', () => {
    const word = fc.stringMatching(/^[a-d]{0,7}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 9)).toBe(slips(b, a, 9))
        expect(slips(a, b, 9) === 0).toBe(a === b)
        expect(slipsAtBeginning(a, b, 9)).toBeLessThanOrEqual(slips(a, b, 9))
      }),
    )
  })
})
