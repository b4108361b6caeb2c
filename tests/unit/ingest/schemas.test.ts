import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSchema } from '@/lib/dictionary/parse-schema'
import { enums } from '@/lib/ingest/schemas/enums'
import { jsonSchemas } from '@/lib/ingest/schemas/json-schemas'
import { article } from '@/lib/ingest/schemas/source'
import { checkShape, parseYaml } from '@/lib/ingest/yaml-file'

const lists = parseSchema(readFileSync('prisma/schema.prisma', 'utf8')).filter(({ kind }) => kind === 'enum')

describe('the schemas of the seed files', () => {
  test.each(Object.entries(enums))('know the values of %s as the database does', (name, values) => {
    const list = lists.find(({ mapped }) => mapped === name)
    expect(values.options).toEqual(list?.members.map((member) => member.name))
  })

  test.each(Object.entries(jsonSchemas()))(
    'are published as seeds/schemas/%s (npm run seeds:schemas)',
    (name, text) => {
      expect(readFileSync(`seeds/schemas/${name}`, 'utf8')).toBe(text)
    },
  )

  test('accept the whole article that seeds/README.md shows', () => {
    const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('seeds/README.md', 'utf8')) ?? []
    const { value, faults } = checkShape(parseYaml('README.md', example), article, () => '')
    expect(faults).toEqual([])
    expect(value?.claims).toHaveLength(2)
  })

  test('are named on the first lines of every seed file, so that editors find them', () => {
    const files = readdirSync('seeds', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    )
    expect(files.length).toBeGreaterThan(20)
    for (const file of files) {
      const [, schema] =
        /^# yaml-language-server: \$schema=(?:\.\.\/)*schemas\/(\S+)$/m.exec(
          readFileSync(`seeds/${file}`, 'utf8'),
        ) ?? []
      expect(Object.keys(jsonSchemas()), file).toContain(schema)
    }
  })
})
