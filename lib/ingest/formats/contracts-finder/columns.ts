import type { Problem } from '@/lib/ingest/import/mapped'

/** Columns that the register's exports have, by what they mean. */
const NAMES = {
  identifier: ['notice identifier'],
  type: ['notice type'],
  buyer: ['organisation name'],
  status: ['status'],
  published: ['published date'],
  title: ['title'],
  description: ['description'],
  isSubcontract: ['is sub contract'],
  parent: ['parent reference'],
  valueLow: ['value low'],
  valueHigh: ['value high'],
  awardedOn: ['awarded date', 'award date'],
  awardedValue: ['awarded value', 'award value'],
  procedure: ['ojeu procedure type', 'procedure type'],
} as const satisfies Record<string, readonly string[]>

export type Meaning = keyof typeof NAMES | 'suppliers'

/** What a column of packed suppliers begins with. */
const SUPPLIERS = /^supplier \[(.+)\]$/

/** Whom to ask at the buyer and at the supplier: never kept. */
const PERSONAL: ReadonlySet<string> = new Set([
  ...[
    'contact name',
    'contact email',
    'contact address 1',
    'contact address 2',
    'contact address',
    'contact town',
  ],
  ...[
    'contact postcode',
    'contact country',
    'contact telephone',
    'contact website',
    'contact phone',
    'contact fax',
  ],
  ...[
    'suppliers contact name',
    'supplier contact name',
    'supplier contact email',
    'supplier contact telephone',
  ],
])

/** What a file of refused rows says of them: no column of the register. */
const ADDED: ReadonlySet<string> = new Set(['file', 'line', 'column', 'reason', 'remedy'])

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^refused /, '')

/** Whether a column is kept in the cells of a row. */
export const isKept = (column: string): boolean => !PERSONAL.has(plain(column)) && !ADDED.has(plain(column))

/** Where a header has which meaning. */
export class Columns {
  readonly #names: string[]
  readonly #suppliers: number
  /** Names of the parts that suppliers are packed of, in small letters. */
  readonly supplierParts: readonly string[]

  constructor(private readonly header: readonly string[]) {
    this.#names = header.map(plain)
    const packed = header.map((name) => SUPPLIERS.exec(name.toLowerCase().replace(/\s+/g, ' ').trim())?.[1])
    this.#suppliers = packed.findIndex(Boolean)
    this.supplierParts = (packed[this.#suppliers] ?? '').split('|').map(plain)
  }

  has(...meanings: Meaning[]): boolean {
    return meanings.every((meaning) => this.#index(meaning) >= 0)
  }

  /** The column of a meaning as the header writes it. */
  name(meaning: Meaning): string | null {
    return this.header[this.#index(meaning)] ?? null
  }

  /** Reads a meaning from cells, without blanks around it. */
  get(meaning: Meaning): (cells: readonly string[]) => string {
    const index = this.#index(meaning)
    return (cells) => (cells[index] ?? '').trim()
  }

  /** A row's own cells without personal ones. */
  kept(cells: readonly string[]): [string, string][] {
    return this.header.flatMap((name, index): [string, string][] =>
      isKept(name) ? [[name, cells[index] ?? '']] : [],
    )
  }

  /** A problem in the column of a meaning. */
  wrong(meaning: Meaning, value: string, reason: string, remedy: string): Problem {
    return { column: this.name(meaning), value: value.slice(0, 200), reason, remedy }
  }

  #index(meaning: Meaning): number {
    if (meaning === 'suppliers') return this.#suppliers
    return NAMES[meaning].map((name) => this.#names.indexOf(name)).find((index) => index >= 0) ?? -1
  }
}
