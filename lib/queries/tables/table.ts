import type { TableSource } from '@/lib/columns/column-table'
import type { RecordKind } from '@/lib/domain/record-kinds'
import type { List } from '@/lib/search-params/address'
import type { OneParameter, Parameters } from '@/lib/search-params/parameter'
import type { Filters, ParamProblem } from '@/lib/search-params/parse'
import { type HeldColumns, heldSource } from '../lists/held-source'
import type { Conditions, KeysetList, SortKey } from '../lists/keyset'
import { ofVersion } from '../lists/of-version'
import type { PlaceParams } from '../lists/page'
import { allOf, type Sql } from '../lists/sql'

import type { TableColumn } from './column'

/** What a table is asked for, as the ledger understands it. */
export type Asked<P extends Parameters> = {
  /** The filters that apply: what was not found is left out. */
  filters: Filters<P>
  /** The filters in force as conditions over the table's relation, by the parameter that sets them. */
  conditions: Readonly<Record<string, Sql | null>>
  problems: readonly ParamProblem[]
  /** What was searched instead of what was typed. */
  corrected: string | null
}

export type SortedParameters = Parameters & { readonly sort: OneParameter<string, string> }

type SortName<P extends SortedParameters> = Exclude<Filters<P>['sort'], `-${string}` | null>

/** A table of the ledger: said once, for its page, its files and the API. */
export type Table<P extends SortedParameters = SortedParameters, A extends Asked<P> = Asked<P>> = {
  readonly title: string
  /** Its records, as a sentence needs them. */
  readonly nouns: readonly [one: string, many: string]
  /** What one of its rows is, and when two are one: the rule by which it is counted. */
  readonly rule: string
  /** The kind of its records, as tombstones and redirects have it. */
  readonly kind: RecordKind | 'dataset' | 'unmatched_name'
  /** Its name in addresses and files, where its page is, and what the address may hold. */
  readonly list: List<P>
  /** Whether there is a page at that path. */
  readonly hasPage: boolean
  /** What its records are found, filtered and sorted in: each record once. */
  readonly relation: Sql
  readonly id: Sql
  readonly sortKeys: Readonly<Record<SortName<P>, SortKey>>
  /** What of it is held in memory for its lists; absent where SQL alone answers. */
  readonly held?: HeldColumns
  /** Sorts that begin with the last value unless a minus turns them round. */
  readonly lastFirst?: readonly string[]
  /**
   * What its columns are read from: joined to `page(id, position)`. Where it is large it gets the ids of the page as an array too: of
   * these, as of no join, PostgreSQL knows how many there are. `held`: the ids once more where what is in memory is of the same state
   * of the ledger as what is read; without parameters, as in all rows that COPY reads.
   */
  readonly rows: Sql | ((ids: Sql, held: readonly string[] | null) => Sql | Promise<Sql>)
  readonly columns: readonly TableColumn[]
  /** By what a record is found: its id, and its slug where it has one. */
  readonly slug?: Sql
  /** Rows of (kind, id, stance): the evidence of the record with this id. */
  readonly evidence?: (id: Sql) => Sql
  /** Finds the records that the filters name, and makes conditions of the filters. */
  resolve(filters: Filters<P>): Promise<A>
}

/** Says a table, and lets TypeScript know its parameters and answer. Of tables in memory it is remembered what filters name. */
export function defineTable<P extends SortedParameters, A extends Asked<P>>(table: Table<P, A>): Table<P, A> {
  if (!table.held) return table
  const name = `${table.list.name}, resolved`
  return { ...table, resolve: (filters) => ofVersion(name, filters, (asked) => table.resolve(asked)) }
}

/** What a keyset page of a table is read from: its relation, the conditions in force, the sort. */
export function keysetOf<P extends SortedParameters>(table: Table<P, Asked<P>>, asked: Asked<P>): KeysetList {
  const { sort } = placeOf(asked.filters)
  const column = sort.replace('-', '')
  const key = (table.sortKeys as Readonly<Record<string, SortKey>>)[column]
  if (!key) throw new Error(`The table ${table.list.name} is not sorted by ${column}`)
  return {
    relation: table.relation,
    id: table.id,
    where: allOf(Object.values(asked.conditions)),
    key,
    descending: sort.startsWith('-') !== (table.lastFirst?.includes(column) ?? false),
    ...heldOf(table, asked.conditions),
  }
}

const sources = new WeakMap<object, TableSource>()

/** What questions about a table need to be answered from memory. */
export function heldOf(
  { list, relation, id, sortKeys, held }: Pick<Table, 'list' | 'relation' | 'id' | 'sortKeys' | 'held'>,
  conditions: Conditions,
): Pick<KeysetList, 'held'> {
  if (!held) return {}
  const source = sources.get(held) ?? heldSource({ name: list.name, relation, id, sortKeys, held })
  sources.set(held, source)
  return { held: { source, conditions } }
}

/** How the list is sorted, and where its page begins. */
export function placeOf<P extends SortedParameters>(filters: Filters<P>): PlaceParams {
  const { sort, after, before, around } = filters as Partial<Record<string, unknown>>
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return { sort: text(sort) ?? '', after: text(after), before: text(before), around: text(around) }
}

/** The slugs of records, as filters have them. */
export function slugsOf(part: { records: readonly { slug: string }[] }): string[] {
  return part.records.map(({ slug }) => slug)
}

/** The ids of records, as conditions have them. */
export function idsOf(part: { records: readonly { id: string }[] }): string[] {
  return part.records.map(({ id }) => id)
}
