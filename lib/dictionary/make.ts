import type { Dictionary, DictionaryField } from '@/lib/domain/dictionary'
import { parseSchema, type SchemaBlock, type SchemaMember } from './parse-schema'

const TYPES: Record<string, string> = {
  String: 'text',
  Int: 'whole number',
  BigInt: 'whole number',
  Boolean: 'yes or no',
  Decimal: 'number',
  DateTime: 'time',
  Json: 'JSON',
}

/** Makes the data dictionary of a Prisma schema. Fields that only join tables for the program are left out. */
export function makeDictionary(schema: string): Dictionary {
  const blocks = parseSchema(schema)
  const models = blocks.filter(({ kind }) => kind === 'model')
  const enums = blocks.filter(({ kind }) => kind === 'enum')
  return {
    tables: models.map((model) => ({
      name: model.mapped,
      description: model.description,
      fields: model.members
        .filter((member) => !isRelation(member, models))
        .map((member) => field(member, model)),
    })),
    lists: enums.map(({ mapped, description, members }) => ({
      name: mapped,
      description,
      values: members.map((member) => ({ name: member.name, description: member.description })),
    })),
  }

  function field(member: SchemaMember, model: SchemaBlock): DictionaryField {
    return {
      name: /@map\("(\w+)"\)/.exec(member.rest)?.[1] ?? member.name,
      type: typeOf(member, model),
      optional: (member.rest.split(' ')[0] ?? '').endsWith('?'),
      description: member.description,
    }
  }

  function typeOf({ name, rest }: SchemaMember, model: SchemaBlock): string {
    const written = rest.split(' ')[0] ?? ''
    const type = written.replace(/[?[\]]/g, '')
    const joined = model.members.find((member) => new RegExp(`fields: \\[${name}\\]`).test(member.rest))
    const target = models.find((other) => other.name === joined?.rest.split(' ')[0]?.replace('?', ''))
    if (target) return `key of ${target.mapped}`
    const list = enums.find((other) => other.name === type)
    if (list) return `one of ${list.mapped}`
    if (/@db\.Date\b/.test(rest)) return 'day'
    const words = TYPES[type] ?? type
    return written.endsWith('[]') ? `list of ${words}` : words
  }
}

/** Whether a field is a record of another table and no column of its own. */
export function isRelation({ rest }: SchemaMember, models: readonly SchemaBlock[]): boolean {
  const type = (rest.split(' ')[0] ?? '').replace(/[?[\]]/g, '')
  return models.some(({ name }) => name === type)
}

/** The dictionary as Markdown. */
export function dictionaryMarkdown({ tables, lists }: Dictionary): string {
  const cell = (words: string) => words.replaceAll('|', '\\|')
  const parts = [
    '# Data dictionary',
    'What every table, column and list of values of Blue Ledger means. Made of the descriptions in `schema.prisma` by `npm run dictionary`; do not edit it by hand.',
    `Tables: ${tables.map(({ name }) => `[${name}](#${name})`).join(' · ')}`,
    `Lists of values: ${lists.map(({ name }) => `[${name}](#${name}-list)`).join(' · ')}`,
    ...tables.map(({ name, description, fields }) =>
      [
        `## ${name}\n`,
        `${description}\n`,
        '| column | type | what it is |',
        '|---|---|---|',
        ...fields.map(
          (field) =>
            `| ${field.name} | ${field.type}${field.optional ? ', can be absent' : ''} | ${cell(field.description)} |`,
        ),
      ].join('\n'),
    ),
    ...lists.map(({ name, description, values }) =>
      [
        `## ${name} (list)\n`,
        `${description}\n`,
        '| value | what it means |',
        '|---|---|',
        ...values.map((value) => `| ${value.name} | ${cell(value.description)} |`),
      ].join('\n'),
    ),
  ]
  return `${parts.join('\n\n')}\n`
}
