import type pg from 'pg'
import { normaliseName } from '@/lib/domain/normalise-name'
import { PromotionRefused } from './promotion-refused'
import type { Sum } from './questions'

/** What an unmatched name could become. */
export type PromotedKind = 'company' | 'agency'

/** A name that rows write and that is nobody's, over all datasets. */
export type Unmatched = {
  kind: PromotedKind
  name: string
  /** Slugs of the registers that write it. */
  registers: string[]
  /** ISO codes; of buyers. */
  countries: string[]
  rows: number
  sums: Sum[]
  /** Of its rows, each with how many contracts have it. */
  identifiers: { scheme: string; value: string; contracts: number }[]
}

type Row = {
  kind: 'recipient' | 'buyer' | 'vendor'
  register: string
  country: string | null
  rows: number
  sums: Sum[]
}

/**
 * Finds a name as written among those that are not matched yet.
 * @param kind what it is to become, where it stands both as a recipient and as a buyer
 * @throws PromotionRefused when no row has it, or when it is not clear what it is
 */
export async function unmatchedName(
  db: pg.ClientBase,
  name: string,
  kind?: PromotedKind,
): Promise<Unmatched> {
  const { rows: all } = await db.query<Row>(
    `SELECT u.kind, ${registerOf('u.dataset_id')} AS register, u.country, u.rows, u.sums
     FROM unmatched_name u WHERE u.name = $1 ORDER BY u.value DESC NULLS LAST, u.rows DESC, u.id`,
    [name],
  )
  const kinds = new Set(all.map(promotedKind))
  const chosen = kind ?? (kinds.size === 1 ? [...kinds][0] : undefined)
  if (all.length > 0 && !chosen)
    throw new PromotionRefused(
      `"${name}" stands as a recipient and as a buyer: say --kind company or --kind agency.`,
    )
  const rows = all.filter((row) => promotedKind(row) === chosen)
  if (!chosen || rows.length === 0) throw new PromotionRefused(await notThere(db, name, chosen))
  return {
    kind: chosen,
    name,
    registers: [...new Set(rows.map(({ register }) => register))],
    countries: [...new Set(rows.flatMap(({ country }) => country ?? []))],
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    sums: rows.flatMap(({ sums }) => sums),
    identifiers: chosen === 'company' ? ((await identifiersOf(db, [name])).get(name) ?? []) : [],
  }
}

const promotedKind = ({ kind }: Pick<Row, 'kind'>): PromotedKind => (kind === 'buyer' ? 'agency' : 'company')

/** SQL: the register that a dataset's rows are of. */
export const registerOf = (dataset: string) =>
  `coalesce((SELECT r.register FROM import_run r WHERE r.dataset_id = ${dataset} AND r.register IS NOT NULL ORDER BY r.ledger_version DESC LIMIT 1), ${dataset})`

/** The identifiers that records give recipients of these names, the most frequent first. */
export async function identifiersOf(
  db: pg.ClientBase,
  names: readonly string[],
): Promise<Map<string, Unmatched['identifiers']>> {
  const { rows } = await db.query<{ name: string; scheme: string; value: string; contracts: number }>(
    `WITH asked AS (SELECT unnest($1::text[]) AS name),
     held AS (
       SELECT k.id, k.recipients FROM asked a
       JOIN contract k ON lower(left(k.recipient_name, 200)) = lower(left(a.name, 200)) AND k.recipient_name = a.name
       UNION
       SELECT k.id, k.recipients FROM asked a
       JOIN contract k ON jsonb_array_length(k.recipients) > 1 AND k.recipients @> jsonb_build_array(jsonb_build_array(a.name))
     )
     SELECT one ->> 0 AS name, code ->> 0 AS scheme, code ->> 1 AS value, count(DISTINCT held.id)::int AS contracts
     FROM held, jsonb_array_elements(held.recipients) one, jsonb_array_elements(one -> 1) code
     WHERE one ->> 0 = ANY($1) GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC, 2, 3`,
    [names],
  )
  const found = new Map<string, Unmatched['identifiers']>()
  for (const { name, ...identifier } of rows) found.set(name, [...(found.get(name) ?? []), identifier])
  return found
}

async function notThere(db: pg.ClientBase, name: string, kind?: PromotedKind): Promise<string> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT name FROM (SELECT DISTINCT ON (name) name, similarity(normalised, $1) AS alike FROM unmatched_name WHERE normalised % $1 ORDER BY name) near
     ORDER BY alike DESC, name LIMIT 5`,
    [normaliseName(name)],
  )
  const near = rows.map((row) => `  ${row.name}`)
  const what = kind ? ` that could become ${kind === 'agency' ? 'an agency' : 'a company'}` : ''
  return [
    `No row has the unmatched name "${name}"${what}; it must be written sign for sign as on /data/unmatched.`,
    ...(near.length > 0 ? ['Near it come:', ...near] : []),
  ].join('\n')
}
