import pg from 'pg'
import type { Prisma } from '@/lib/db/generated/client'

/**
 * SQL with its values written into it, as COPY wants it, which knows no parameters.
 * @throws TypeError where a value is no text or number
 */
export function plain({ strings, values }: Prisma.Sql): string {
  return strings.map((text, index) => (index === 0 ? text : literal(values[index - 1]) + text)).join('')
}

function literal(value: unknown): string {
  if (typeof value === 'string') return pg.escapeLiteral(value)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(', ')}]`
  throw new TypeError(`${typeof value} is no value that can be written into SQL`)
}
