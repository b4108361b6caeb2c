import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mapFiles } from '../../../../fixtures/formats/map-files'
import { folderOf } from '../../../../fixtures/formats/own-tables'

describe('the README’s table of one’s own', () => {
  const readme = readFileSync('seeds/README.md', 'utf8').split('## A table of your own')[1] ?? ''
  const block = (language: string) =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''

  it('can be imported as it stands', async () => {
    const path = folderOf({ 'dataset.yaml': block('yaml'), 'contracts.csv': block('csv') })
    const { rows: read, problems, readers } = await mapFiles([path])
    expect(problems).toEqual([])
    expect(readers).toMatchObject([{ register: 'milltown-contracts', expects: { rows: { min: 3, max: 3 } } }])
    expect(read).toMatchObject([
      { rowKey: '2018-17', amount: '12500.00', currency: 'USD', actionOn: '2018-03-04', kind: 'award' },
      { rowKey: '2019-03', amount: '800.00', actionOn: '2019-05-31', signed: { earliest: '2019-05-01' } },
      { rowKey: '2021-01', amount: null, actionOn: '2021-12-31', buyerName: 'Town of Milltown' },
    ])
    expect(read[0]).toMatchObject({ recipients: [{ name: 'Spark, Inc.', ids: [['UEI', 'SPARK1234567']] }] })
    expect(JSON.stringify(read)).not.toContain('Moss')
  })

  it('names every meaning that a column can have', async () => {
    const { default: schema } = await import('../../../../../seeds/schemas/dataset.json')
    const forms: {
      properties: { format: { const: string }; columns: { additionalProperties: { enum: string[] } } }
    }[] = schema.oneOf as never
    for (const { properties } of forms) {
      const line = readme.split('\n').find((one) => one.startsWith(`| \`${properties.format.const}\``)) ?? ''
      for (const meaning of properties.columns.additionalProperties.enum)
        if (meaning !== 'kept') expect(line).toContain(`\`${meaning}\``)
    }
  })
})
