import { describe, expect, it } from 'vitest'
import { embedCode, frameSize } from '@/lib/sharing/embed/code'
import { oembedOf, oembedXml } from '@/lib/sharing/oembed/response'
import type { ShareCard } from '@/lib/sharing/share-card'
import { recordAt } from '@/lib/sharing/shared-kinds'

const site = 'https://ledger.example.org'

const quote: ShareCard = {
  path: '/evidence/q-0000000000001',
  kind: 'Quote',
  body: { as: 'quote', before: 'It said: ', marked: '"more" & <less>', after: '' },
  lines: ['The Paper, 28 Aug 2019'],
  tags: ['verbatim'],
}

describe('the address of a page', () => {
  it('leads to its record, whatever its query, fragment or slash at the end', () => {
    const record = { kind: 'evidence', idOrSlug: 'q-0000000000001' }
    for (const rest of ['', '?a=b', '#passage', '/'])
      expect(recordAt(`${site}/evidence/q-0000000000001${rest}`, site)).toEqual(record)
    expect(recordAt(`${site}/agencies/a%C3%A9`, site)).toEqual({ kind: 'agency', idOrSlug: 'aé' })
  })

  it('is nobody’s where it is another site’s, a list’s, or none', () => {
    const foreign = [
      'https://ledger.example.org.evil.example/evidence/q-0000000000001',
      'http://ledger.example.org/evidence/q-0000000000001',
      'https://ledger.example.org:8443/evidence/q-0000000000001',
      'https://user@ledger.example.org/evidence/q-0000000000001',
      '//ledger.example.org/evidence/q-0000000000001',
      `${site}/evidence`,
      `${site}/evidence/a/b`,
      `${site}/evidence/%E0%A4%A`,
      `${site}/evidence/a%00`,
      `${site}/embed/evidence/q-0000000000001`,
      'javascript:alert(1)',
      'none',
    ]
    expect(foreign.map((address) => recordAt(address, site))).toEqual(foreign.map(() => null))
  })
})

describe('oEmbed', () => {
  it('gives a frame for what has a card, no larger than asked', () => {
    const answer = oembedOf('evidence', quote, site, {})
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Blue Ledger', width: 600 })
    expect(answer['thumbnail_url']).toBe(`${site}/evidence/q-0000000000001/og.png`)
    const small = oembedOf('evidence', quote, site, { width: 300, height: 150 })
    expect(small).toMatchObject({ width: 300, height: 150 })
    expect(small['html']).toContain(' width="300" height="150"')
    expect(small).not.toHaveProperty('thumbnail_url')
  })

  it('gives a link for what has none', () => {
    const answer = oembedOf('company', { ...quote, path: '/companies/ring' }, site, {})
    expect(answer).toMatchObject({ type: 'link', thumbnail_width: 1200, thumbnail_height: 630 })
    expect(answer).not.toHaveProperty('html')
  })

  it('escapes what XML cannot hold, and has nothing in it that it cannot', () => {
    const xml = oembedXml({ type: 'rich', title: 'a<b>&\u0001\uD800\uFFFF"]]>' })
    expect(xml).toContain('<title>a&lt;b&gt;&amp;\uFFFD\uFFFD\uFFFD"]]&gt;</title>')
  })
})

describe('the code of a card', () => {
  it('is one frame without scripts or styles, its words escaped', () => {
    const code = embedCode('evidence', quote, site)
    expect(code).toMatch(/^<iframe [^<]*><\/iframe>$/)
    expect(code).toContain(`src="${site}/embed/evidence/q-0000000000001"`)
    expect(code).toContain('&quot;more&quot; &amp; ')
    expect(code).not.toMatch(/style=|allow-scripts|allow-same-origin/)
  })

  it('is higher where more is said', () => {
    const long: ShareCard = {
      ...quote,
      body: { as: 'quote', before: '', marked: 'word '.repeat(120), after: '' },
    }
    expect(frameSize(long).height).toBeGreaterThan(frameSize(quote).height)
    expect(frameSize(quote, { width: 260 }).height).toBeGreaterThan(frameSize(quote).height)
  })
})
