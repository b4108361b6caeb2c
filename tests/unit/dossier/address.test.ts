import { describe, expect, it } from 'vitest'
import { dossierHref, readDossierAddress } from '@/lib/dossier/address'
import { cssString } from '@/lib/dossier/css-string'

const messages = (raw: Record<string, string | string[]>) =>
  readDossierAddress(raw).problems.map(({ name, message }) => `${name}: ${message}`)

describe('the address of a dossier', () => {
  it('names an agency, a company or a state, and a version', () => {
    expect(readDossierAddress({ agency: 'milltown-police', version: '3' })).toMatchObject({
      subject: { kind: 'agency', slug: 'milltown-police' },
      version: 3,
      problems: [],
    })
    expect(readDossierAddress({ state: 'ca' }).subject).toEqual({ kind: 'state', country: 'US', state: 'CA' })
    expect(readDossierAddress({ state: 'GB-ENG' }).subject).toEqual({
      kind: 'state',
      country: 'GB',
      state: 'ENG',
    })
  })

  it('says of two subjects which applies', () => {
    expect(readDossierAddress({ company: 'ring', state: 'CA' }).subject).toEqual({
      kind: 'company',
      slug: 'ring',
    })
    expect(messages({ company: 'ring', state: 'CA' })).toEqual([
      'state: does not go together with company, which applies: a dossier is about one of them',
    ])
  })

  it('names each parameter that is wrong', () => {
    expect(messages({ agency: 'No Such!', version: 'two', compnay: 'ring' })).toEqual([
      'version: is no version of the ledger; this is the newest',
      'agency: is written with lower-case letters, digits and hyphens',
      'compnay: a dossier has no such parameter; company is meant perhaps',
    ])
  })

  it('is written one way', () => {
    expect(dossierHref({ kind: 'state', country: 'US', state: 'CA' })).toBe('/dossier?state=CA')
    expect(dossierHref({ kind: 'agency', slug: 'a' }, 7)).toBe('/dossier?agency=a&version=7')
  })
})

describe('a text in a style sheet', () => {
  it('cannot end its string or the style sheet', () => {
    expect(cssString('A "B" \\ </style>\n{}')).toBe(
      '"A \\22 B\\22  \\5c  \\3c \\2f style\\3e \\a \\7b \\7d "',
    )
  })

  it('keeps letters of all languages', () => {
    expect(cssString('Łódź · police, CA')).toBe('"Łódź · police, CA"')
  })
})
