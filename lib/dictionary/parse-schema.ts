/** A field of a model or a value of an enum in a Prisma schema, with its description; empty where it has none. */
export type SchemaMember = { name: string; rest: string; description: string }

/** A model or an enum in a Prisma schema. */
export type SchemaBlock = {
  kind: 'model' | 'enum'
  name: string
  /** Its name in the database. */
  mapped: string
  description: string
  members: SchemaMember[]
}

/** Reads models and enums with their `///` descriptions. */
export function parseSchema(text: string): SchemaBlock[] {
  const blocks: SchemaBlock[] = []
  let block: SchemaBlock | undefined
  let description: string[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    const opening = /^(model|enum)\s+(\w+)\s*\{/.exec(line)
    const [, kind, name] = opening ?? []
    if (line.startsWith('///')) description.push(line.slice(3).trim())
    else if (name && (kind === 'model' || kind === 'enum')) {
      block = { kind, name, mapped: name, description: take(), members: [] }
      blocks.push(block)
    } else if (line === '}') block = undefined
    else if (block && line.startsWith('@@'))
      block.mapped = /^@@map\("(\w+)"\)/.exec(line)?.[1] ?? block.mapped
    else if (block && /^\w/.test(line)) {
      const [member = '', ...rest] = line.split(/\s+/)
      block.members.push({ name: member, rest: rest.join(' '), description: take() })
    } else description = []
  }
  return blocks

  function take(): string {
    const words = description.join(' ')
    description = []
    return words
  }
}
