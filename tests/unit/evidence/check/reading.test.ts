import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '@/lib/evidence/check/decode-text'
import { htmlText } from '@/lib/evidence/check/html-text'
import { equalBlanks, searchedText } from '@/lib/evidence/check/searched-text'

const read = (html: string) => equalBlanks(htmlText(html))

describe('htmlText', () => {
  it('gives what a reader sees, each block on a line of its own', () => {
    const html =
      '<!doctype html><html><head><title>Head</title><style>p{color:red}</style></head><body><p>More than <b>1,300</b> police<br>departments</p><ul><li>one<li>two</ul><td>a</td><td>b</td></body></html>'
    expect(
      htmlText(html)
        .replace(/\s*\n\s*/g, '\n')
        .trim(),
    ).toBe('More than 1,300 police\ndepartments\none\ntwo\na\t\tb')
  })

  it.each([
    ['a<script>if (a < b) "<p>no</p>"</script>b', 'a b'],
    ['a<SCRIPT SRC=x>no</script >b', 'a b'],
    ['a<script>never closed <p>no', 'a'],
    ['a<!-- <p>no</p> -->b', 'ab'],
    ['a<!-->b', 'ab'],
    ['<p title="a > b" data-x=\'<p>\'>yes', 'yes'],
    ['<template><p>no<template>no</template>no</p></template>yes', 'yes'],
    ['<svg><text>no</text></svg>yes', 'yes'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['un<em>believ</em>able', 'unbelievable'],
    ['pic<img src=x>ture', 'picture'],
    ['a</>b</ x>c', 'abc'],
    ['cut <p', 'cut'],
  ])('reads %s as %s', (html, text) => {
    expect(read(html)).toBe(text)
  })

  it('reads characters that are written by name or number, and leaves unknown names', () => {
    expect(
      read(
        '&ldquo;R&amp;D&rdquo; &#8217;&#x2019;&#146; &pound;460&nbsp;million &hellip; caf&eacute &notice; &bogus;',
      ),
    ).toBe('“R&D” ’’’ £460 million … café &notice; &bogus;')
    expect(read('&#0;&#xD800;&#99999999;')).toBe('\ufffd\ufffd\ufffd')
  })

  it('reads hostile pages in time that grows with their length', () => {
    for (const piece of ['<', '<a ', '<div>', '&', '<!--', '</', "<a b='", '<script>', '<svg>'])
      expect(htmlText(piece.repeat(60_000)).length).toBeLessThan(700_000)
  })
})

describe('decodeText', () => {
  const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x61, 0x94])
  const utf8 = new TextEncoder().encode('café “a”')

  it.each([
    ['UTF-8 that the header calls Latin-1', utf8, 'text/html; charset=iso-8859-1'],
    ['UTF-8 without a name', utf8, null],
    ['Windows-1252 that the header calls UTF-8', latin, 'text/html; charset=utf-8'],
    ['Windows-1252 without a name', latin, null],
    ['what the header names and nobody knows', latin, 'text/html; charset=nonsense'],
    ['UTF-16 by its mark', Uint8Array.from([0xff, 0xfe, ...Buffer.from('café “a”', 'utf16le')]), null],
  ])('reads %s', (_, bytes, header) => {
    expect(decodeText(bytes, header)).toBe('café “a”')
  })

  it('believes the page where the header is silent', () => {
    const bytes = Buffer.concat([Buffer.from('<meta charset="koi8-r">'), Buffer.from([0xd2, 0xd5])])
    expect(decodeText(bytes, 'text/html')).toContain('ру')
  })
})

describe('searchedText', () => {
  it('makes blanks equal, leaves out what cannot be seen, and knows the way back', () => {
    const raw = '\ufeff\n  More\u00a0 than\u00ad 🔦\u200b1,300\t'
    const text = searchedText(raw)
    expect(text.words).toBe('More than 🔦1,300')
    const at = text.words.indexOf('🔦')
    const points = [...raw]
    expect(points.slice(text.startOf(at), text.endOf(at + 2)).join('')).toBe('🔦')
    const last = text.words.length
    expect(points.slice(text.startOf(at + 2), text.endOf(last)).join('')).toBe('1,300')
  })

  it('leads back to the same words from everywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
        const text = searchedText(raw)
        const back = [...raw].slice(text.startOf(0), text.endOf(text.words.length)).join('')
        expect(text.words === '' || equalBlanks(back) === text.words).toBe(true)
      }),
    )
  })
})
