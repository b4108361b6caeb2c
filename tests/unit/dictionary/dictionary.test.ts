import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dictionaryFiles } from '@/lib/dictionary/files'
import { isRelation, makeDictionary } from '@/lib/dictionary/make'
import { parseSchema } from '@/lib/dictionary/parse-schema'
import { dictionary } from '@/lib/domain/dictionary'

const schema = readFileSync('prisma/schema.prisma', 'utf8')
const blocks = parseSchema(schema)

describe('the data dictionary', () => {
  test.each(blocks.map((block) => [block.kind, block.name, block] as const))(
    'describes the %s %s and all in it',
    (_kind, _name, block) => {
      const models = blocks.filter(({ kind }) => kind === 'model')
      const undescribed = [block, ...block.members]
        .filter((member) => !('rest' in member) || !isRelation(member, models))
        .filter(({ description }) => !description)
        .map(({ name }) => name)
      expect(undescribed).toEqual([])
    },
  )

  test('has every model and every enum of the schema', () => {
    expect(blocks.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
      [...schema.matchAll(/^(model|enum) (\w+) \{$/gm)].map(([, kind, name]) => `${kind} ${name}`),
    )
  })

  test.each(Object.entries(dictionaryFiles('.')))(
    '%s is what the schema says (npm run dictionary)',
    (file, text) => {
      expect(readFileSync(file, 'utf8')).toBe(text)
    },
  )

  test('names columns and tables as the database does, and says what their values are', () => {
    const claim = dictionary().tables.find(({ name }) => name === 'claim')
    expect(claim?.fields).toContainEqual({
      name: 'as_of_earliest',
      type: 'day',
      optional: true,
      description: 'Earliest day as of which it is claimed.',
    })
    expect(claim?.fields).toContainEqual(
      expect.objectContaining({ name: 'company_id', type: 'key of company', optional: true }),
    )
    expect(claim?.fields.map(({ name }) => name)).not.toContain('company')
    expect(claim?.fields).toContainEqual(
      expect.objectContaining({ name: 'comparator', type: 'one of comparator' }),
    )
  })

  test('shows what has no description as such', () => {
    expect(
      makeDictionary('/// A thing.\nmodel Thing {\n  /// Its id.\n  id String @id\n  size Int?\n}\n').tables,
    ).toEqual([
      {
        name: 'Thing',
        description: 'A thing.',
        fields: [
          { name: 'id', type: 'text', optional: false, description: 'Its id.' },
          { name: 'size', type: 'whole number', optional: true, description: '' },
        ],
      },
    ])
  })
})
