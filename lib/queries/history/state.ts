import { z } from 'zod'

const cells = z.record(z.string(), z.unknown())

/** A record as files declare it: its row, and the rows that belong to it, by table. */
const documentSchema = z.object({
  title: z.string().optional(),
  row: cells,
  children: z.record(z.string(), z.array(cells)).default({}),
})

/** How a record stood: its columns, and what belongs to it, by table; `null` where that was not written down. */
export type State = {
  title: string | null
  row: Readonly<Record<string, unknown>>
  children: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> | null
}

/** What a revision keeps of a record: a document of files, or a row of its table; null where it keeps nothing. */
export function stateOf(kept: unknown): State | null {
  if (kept === null || kept === undefined) return null
  const document = documentSchema.safeParse(kept)
  if (document.success) return { title: document.data.title ?? null, ...pick(document.data) }
  const row = cells.safeParse(kept)
  return row.success ? { title: null, row: row.data, children: null } : null
}

const pick = ({ row, children }: z.infer<typeof documentSchema>) => ({ row, children })

/** Columns that say how a record is kept and not what it says. */
const ours = new Set(['created_version', 'updated_version', 'run_id', 'normalised'])

/** A field of a record and what it holds, as text; null where it holds nothing. */
export type Field = { name: string; value: string | null }

/** What a record says, field by field, in the order in which it is kept. `names`: what ids of other records stand for. */
export function fieldsOf(state: State, names: ReadonlyMap<string, string> = new Map()): Field[] {
  const own = Object.entries(state.row).filter(([name]) => !ours.has(name))
  const belonging = Object.entries(state.children ?? {}).map(([name, rows]) => {
    const lines = rows.map((row) => lineOf(row, state.row, names)).sort()
    return { name, value: lines.length > 0 ? lines.join('\n') : null }
  })
  return [...own.map(([name, value]) => ({ name, value: textOf(value, name, names) })), ...belonging]
}

/** Columns of exact numbers, which files and tables write with other zeros at their end. */
const amounts = new Set(['amount', 'quantity', 'value', 'out_of', 'latitude', 'longitude'])

const withoutZeros = (text: string) => (/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text)

/** A value as text: a list by commas or by lines, an object by its keys. */
function textOf(value: unknown, name: string, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number' || amounts.has(name)) return withoutZeros(String(value))
  if (typeof value === 'string') return named(value, name, names)
  if (!Array.isArray(value)) return lineOf(Object(value), {}, names)
  if (value.length === 0) return null
  if (name === 'cells') return value.map(cellOf).join('\n')
  const plain = value.every((one) => typeof one !== 'object')
  const texts = value.map((one) => textOf(one, name, names) ?? '')
  return texts.join(plain ? ', ' : '\n')
}

/** A cell of a register's row, which is kept as its column and its value. */
const cellOf = (cell: unknown) =>
  Array.isArray(cell) ? cell.map((part) => String(part ?? '')).join(': ') : String(cell)

/** A row that belongs to a record, without what says whose it is. */
function lineOf(
  row: Readonly<Record<string, unknown>>,
  owner: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): string {
  return Object.entries(row)
    .filter(([name, held]) => !ours.has(name) && !(name.endsWith('_id') && held === owner['id']))
    .flatMap(([name, held]) => {
      const text = textOf(held, name, names)
      return text === null ? [] : [`${wordsOf(name)}: ${text}`]
    })
    .join('; ')
}

const named = (value: string, column: string, names: ReadonlyMap<string, string>) => {
  const name = column.endsWith('_id') ? names.get(value) : undefined
  return name && name !== value ? `${name} (${value})` : value
}

/** A column's name in words: `began earliest`. */
export const wordsOf = (name: string) => name.replace(/_id$/, '').replaceAll('_', ' ')

/** Ids of other records that a state names, to be looked up. */
export function idsIn(states: readonly (State | null)[]): string[] {
  const ids = new Set<string>()
  const visit = (value: unknown, name: string) => {
    if (typeof value === 'string' && name.endsWith('_id')) ids.add(value)
    else if (Array.isArray(value)) for (const one of value) visit(one, name)
    else if (typeof value === 'object' && value !== null)
      for (const [key, held] of Object.entries(value)) visit(held, key)
  }
  for (const state of states) if (state) visit({ ...state.row, ...state.children }, '')
  return [...ids]
}
