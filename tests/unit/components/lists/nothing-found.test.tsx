import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { NothingFound } from '@/components/lists/search-notes'

const shown = (typed: string) => renderToStaticMarkup(<NothingFound typed={typed} wanted={typed} />)

describe('a search that finds nothing', () => {
  it('offers each word alone, a phrase as one, and nothing that was to be left out', () => {
    const words = shown('"stingray van" tampa -drone')
    expect(words).toContain('The ledger has nothing for')
    expect([...words.matchAll(/href="\/search\?q=([^"]*)"/g)].map(([, q]) => q)).toEqual([
      'stingray+van',
      'tampa',
    ])
  })

  it('leads from a year to the lists that have it as a filter, with the other words', () => {
    const leads = (typed: string) =>
      [...shown(typed).matchAll(/href="(\/(?:contracts|partnerships)[^"]*)"/g)].map(([, href]) => href)
    expect(leads('amazon ice 2022')).toEqual([
      '/contracts?q=amazon+ice&amp;year=2022',
      '/partnerships?q=amazon+ice&amp;year=2022',
    ])
    expect([leads('2022'), leads('amazon -2022'), leads('amazon 3022')]).toEqual([[], [], []])
  })

  it('says of words that only leave out that a word to find is missing', () => {
    expect(shown('-police')).toContain('“-police” only leaves out.')
    expect(shown('-police')).not.toContain('has nothing for')
  })
})
