import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRegistry } from '@/lib/ingest/read-registry'
import { readRules } from '@/lib/ingest/resolve/read-rules'
import { compileRecognition } from '@/lib/ingest/resolve/recognise'

const { registry } = readRegistry('seeds')
const recogniser = compileRecognition(readRules('seeds', registry).recognition, registry.products)
const named = (text: string) => recogniser.companies(text).map(({ company }) => company)

describe('the words of a description', () => {
  it.each([
    ['AMAZON WEB SERVICES FOR CBP.', ['amazon-web-services']],
    ['amazon web  services', ['amazon-web-services']],
    ['CISCO CATALYST 8000V FOR AWS GOVCLOUD EAST AND WEST', ['amazon-web-services', 'cisco']],
    ['MICROSOFT OFFICE 365 AND AZURE SUPPORT SERVICES', ['microsoft']],
    ['TASER CARTRIDGES', ['axon']],
    ['GRAYKEY LICENSE', ['grayshift']],
    ['LOCATION DATA OF VENNTEL, BABEL STREET', ['babel-street', 'venntel']],
  ])('%j name %j', (text, companies) => {
    expect(named(text).sort()).toEqual(companies)
  })

  it.each([
    'ROAD REPAIR IN APPLE VALLEY',
    'LEASE ON ORACLE ROAD, TUCSON',
    'CULVERT UNDER RING ROAD',
    'AXON TERMINAL REPAIR',
    'FENCE AT DELL RAPIDS',
    'PARKING NEXT DOOR TO THE OFFICE',
    'LAWS AND CLAWS',
    'TOAD FOR ORACLE',
    'GENERAL DYNAMICS LAPTOPS',
    'PARKING NEAR THE HARRIS COUNTY JAIL COMPLEX',
    'CLEAR TRASH BAGS',
    'ANNUAL SUBSCRIPTION TO KHARON CLEARVIEW',
    'REMOVAL AND REPLACEMENT OF WINDOWS AT THE DETENTION FACILITY',
    'AIR AND SURFACE PURIFIERS',
    'IPAD CASES',
    'NECESSARY AMENDMENT',
  ])('%j name nobody', (text) => {
    expect(named(text)).toEqual([])
  })

  it.each([
    ['NEW POWERBI LICENSES', ['microsoft']],
    ['DELLEMC STORAGE', ['dell']],
    ['PEN-LINK AND SHADOW-DRAGON', ['penlink', 'shadowdragon']],
  ])('%j name %j, with its words written as one or with a hyphen', (text, companies) => {
    expect(named(text).sort()).toEqual(companies)
  })

  it('are found wherever they stand among other words', () => {
    const phrases = [
      'AWS',
      'AMAZON WEB SERVICES',
      'O365',
      'iPad',
      'PEN-LINK',
      'G Suite',
      'XRY',
      'Magnet AXIOM',
    ]
    const around = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[a-z0-9]/gi, '#'))
    fc.assert(
      fc.property(fc.constantFrom(...phrases), around, around, (phrase, before, after) => {
        expect(named(`${before} ${phrase} ${after}`)).toEqual(named(phrase))
        expect(named(phrase)).toHaveLength(1)
        expect(named(`X${phrase}X`)).toEqual([])
      }),
    )
  })

  it('name a company beside a phrase that means something else', () => {
    expect(named('TOAD FOR ORACLE AND ORACLE DATABASE LICENSES')).toEqual(['oracle'])
  })

  it('are kept as written, the longest that name it', () => {
    expect(recogniser.companies('Renewal of Dell EMC storage')).toMatchObject([{ words: 'Dell EMC' }])
  })

  it('say which product it is, and so which technology', () => {
    const [microsoft] = recogniser.companies('MICROSOFT AZURE AND O365')
    expect([...(microsoft?.products ?? [])].sort()).toEqual(['azure', 'microsoft-365'])
    expect([...(microsoft?.technologies ?? [])].sort()).toEqual(['cloud', 'productivity-software'])
  })

  it('can decide what a known recipient supplies without naming it', () => {
    expect(named('BODY WORN CAMERAS')).toEqual([])
    expect([...recogniser.hints('axon', 'BODY WORN CAMERAS').technologies]).toEqual(['body-worn-cameras'])
  })
})
