import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { percentWords, ShareBar, ShareCell } from '@/components/coverage/share-cell'

const share = (documented: number, listed: number) => ({ types: [], documented, listed })

describe('a share of a register', () => {
  it('is no record where nothing is known, and never a zero or an empty bar', () => {
    expect(renderToStaticMarkup(<ShareBar share={share(0, 90)} />)).toBe('')
    const cell = renderToStaticMarkup(<ShareCell share={share(0, 90)} href={null} of="Guam" />)
    expect(cell).toContain('no record of\u00a090')
    expect(renderToStaticMarkup(<ShareCell share={share(0, 0)} href={null} of="Guam" />)).toContain(
      'not listed',
    )
  })

  it('has a bar as long as what is known of it', () => {
    expect(renderToStaticMarkup(<ShareBar share={share(1, 4)} />)).toContain('width="25.00%"')
  })

  it.each([
    [0, 5, 'no record'],
    [1, 1000, 'under 1\u00a0%'],
    [3213, 23_241, '14\u00a0%'],
    [999, 1000, '99\u00a0%'],
    [5, 5, '100\u00a0%'],
    [0, 0, 'not listed'],
  ])('of %i in %i is %s in per cent', (documented, listed, words) => {
    expect(percentWords(share(documented, listed))).toBe(words)
  })
})
