import { describe, expect, it } from 'vitest'
import { reader } from '../../../../fixtures/formats/atlas-rows'
import { atlasHeaders } from '../../../../fixtures/formats/headers'

describe('a relative of the Atlas', () => {
  it('is a dataset of its own, known by its header and its file', async () => {
    const slugs = async (header: string[], file: string) => (await reader(header, file)).dataset.slug
    expect(await slugs(atlasHeaders.campus, 'x.csv')).toBe('atlas-of-surveillance-campus')
    expect(await slugs(atlasHeaders.part, 'campus-2021.csv')).toBe('atlas-of-surveillance-campus')
    expect(await slugs(atlasHeaders.part, 'aos-bordercounties.csv')).toBe('atlas-of-surveillance-border')
    expect(await slugs(atlasHeaders.part, 'x.csv')).toBe('atlas-of-surveillance-part')
    expect(await slugs(atlasHeaders.ring, 'x.csv')).toBe('ring-agencies')
    expect(await slugs(atlasHeaders.of2026, 'campus.csv')).toBe('atlas-of-surveillance')
  })

  it('has rows whose key is made of their own words, with a number for repeats', async () => {
    const { map } = await reader(atlasHeaders.campus)
    const key = (cells: string[]) => {
      const mapped = map(cells)
      return 'rowKey' in mapped ? mapped.rowKey : mapped
    }
    const row = ['Duke University', 'Durham', 'NC', 'Social Media Monitoring', 'Social Sentinel', '', '2019']
    expect([row, row, row.with(2, 'TX'), row].map(key)).toEqual([
      'duke university|nc||open-source-intelligence|social sentinel',
      'duke university|nc||open-source-intelligence|social sentinel|#2',
      'duke university|tx||open-source-intelligence|social sentinel',
      'duke university|nc||open-source-intelligence|social sentinel|#3',
    ])
    expect(map(row)).toMatchObject({
      agency: { name: 'Duke University', type: 'campus-police', level: 'campus' },
    })
  })
})
