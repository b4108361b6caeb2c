import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { promotionOf, withEntry, withoutEntry } from '@/lib/ingest/resolve/review/registry-text'

const entry = {
  slug: 'acme',
  name: 'Acme',
  aliases: [{ name: "ACME, INC. #1: 'x'", kind: 'alias', seenIn: 'usaspending' }],
  identifiers: { UEI: ['ABC123', '012345'] },
}
const NOTE = '# Promoted by Ada on 2026-11-21: 12 rows.'

describe('an entry of a registry’s file', () => {
  it('is written at its end in the manner of the others, with the comment above it', () => {
    expect(withEntry('# Head.\n\n- slug: b\n  name: B # beside it\n', entry, NOTE)).toBe(
      `# Head.\n\n- slug: b\n  name: B # beside it\n${NOTE}\n- slug: acme\n  name: Acme\n  aliases:\n` +
        `    - { name: "ACME, INC. #1: 'x'", kind: alias, seenIn: usaspending }\n  identifiers:\n    UEI: [ ABC123, '012345' ]\n`,
    )
  })

  it.each([
    ['nothing', ''],
    ['an empty list', '# Head.\n\n[]\n'],
    ['entries further in', '  # Head.\n  - { slug: b, name: B }\n'],
    ['entries without a blank or an end', '- {slug: b, name: B}'],
    ['ends of lines of another system', '# Head.\r\n- slug: b\r\n  name: B\r\n'],
    ['what ships', readFileSync('seeds/registry/companies.yaml', 'utf8')],
    ['agencies that ship', readFileSync('seeds/registry/agencies.yaml', 'utf8')],
  ])('goes in and out again where the file holds %s', (_, text) => {
    const more = withEntry(text, entry, NOTE)
    expect(parse(more)).toEqual([...(parse(text) ?? []), entry])
    expect(promotionOf(more, 'acme')).toBe(NOTE)
    const less = withoutEntry(more, 'acme')
    expect(less.trim()).toBe(text.trim() || '[]')
  })

  it('is taken out from among others with its own comment and no other', () => {
    const text = `- slug: a\n  name: A\n# On b.\n- slug: b\n  name: >-\n    Long\n    name\n# On c.\n- { slug: c, name: C } # beside c\n`
    expect(withoutEntry(text, 'b')).toBe(
      '- slug: a\n  name: A\n# On b.\n# On c.\n- { slug: c, name: C } # beside c\n',
    )
    expect(withoutEntry(text, 'c')).toBe(text.slice(0, text.indexOf('- { slug: c')))
    expect(promotionOf(text, 'b')).toBeNull()
    expect(() => withoutEntry(text, 'd')).toThrow('no entry has the slug "d"')
  })

  it('is read back as it was given, whatever its words', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim() || 'x')
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 3 }), (name, alias, values) => {
        const odd = {
          slug: 'odd',
          name,
          aliases: [{ name: alias, kind: 'alias' }],
          identifiers: { UEI: values },
        }
        const text = withEntry('- slug: b\n  name: B\n', odd, NOTE)
        expect(parse(text)).toEqual([{ slug: 'b', name: 'B' }, odd])
        expect(withoutEntry(text, 'odd')).toBe('- slug: b\n  name: B\n')
      }),
    )
  })

  it.each([
    ['broken', '- slug: a\n  name: "A\n', 'no sound YAML'],
    ['no list', 'slug: a\n', 'no list'],
    ['a list in one line', '[{ slug: a, name: A }]\n', 'no list with its entries on lines of their own'],
  ])('is not written into a file that is %s', (_, text, message) => {
    expect(() => withEntry(text, entry, NOTE)).toThrow(message)
  })
})
