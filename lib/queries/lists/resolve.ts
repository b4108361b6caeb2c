import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { ParamProblem } from '@/lib/search-params/parse'
import { family, raw, sql } from './sql'

/** A record that an address names. */
export type Named = { id: string; slug: string; name: string }

/** Stands for the companies that no source names. */
export const notNamed = 'not-named'

const tables = {
  agency: { one: 'agency', name: sql`name`, id: sql`id` },
  agency_type: { one: 'type of agency', name: sql`name`, id: sql`slug` },
  company: { one: 'company', name: sql`name`, id: sql`id` },
  dataset: { one: 'dataset', name: sql`title`, id: sql`slug` },
  // A run's id is what addresses call it by.
  import_run: { one: 'run', name: sql`id`, id: sql`id`, from: sql`(SELECT id, id AS slug FROM import_run)` },
  metric: { one: 'metric', name: sql`name`, id: sql`slug` },
  product: { one: 'product', name: sql`name`, id: sql`id` },
  source: { one: 'source', name: sql`title`, id: sql`id` },
  technology: { one: 'technology', name: sql`name`, id: sql`slug` },
} as const

export type Resolved = { records: readonly Named[]; problems: readonly ParamProblem[] }

const rowsSchema = z.array(
  z.object({ given: z.string(), id: z.string(), slug: z.string(), name: z.string() }),
)

/**
 * The records that slugs of an address name, former slugs included. A slug that names none is a problem of the
 * parameter `parameter`.
 */
export async function resolveSlugs(
  table: keyof typeof tables,
  parameter: string,
  slugs: readonly string[],
): Promise<Resolved> {
  if (slugs.length === 0) return { records: [], problems: [] }
  const { one, id, name, ...given } = tables[table]
  const from = 'from' in given ? given.from : raw(`"${table}"`)
  const found = rowsSchema.parse(
    await reader.$queryRaw(sql`
      SELECT slug AS given, ${id} AS id, slug, ${name} AS name FROM ${from} named WHERE slug = ANY(${slugs}::text[])
      UNION ALL
      SELECT r.old_slug, t.id, t.slug, t.name FROM slug_redirect r
        JOIN (SELECT ${id} AS id, slug, ${name} AS name FROM ${from} named) t ON t.id = r.record_id
      WHERE r.record_kind = ${table} AND r.old_slug = ANY(${slugs}::text[])
    `),
  )
  const problems = slugs
    .filter((slug) => !found.some(({ given }) => given === slug))
    .map((slug) => ({ name: parameter, value: slug, message: `the ledger has no ${one} of that name` }))
  return { records: found.map(({ id, slug, name }) => ({ id, slug, name })), problems }
}

/** The companies of an address, and the ids they stand for: with or without those they own. */
export type CompanyChoice = Resolved & {
  ids: readonly string[]
  /** Whether companies that are not named are asked for too. */
  unnamed: boolean
}

/** Resolves the parameter `company`. */
export async function resolveCompanies(slugs: readonly string[], only: boolean): Promise<CompanyChoice> {
  const named = slugs.filter((slug) => slug !== notNamed)
  const resolved = await resolveSlugs('company', 'company', named)
  const own = resolved.records.map(({ id }) => id)
  const ids = only || own.length === 0 ? own : await withSubsidiaries(own)
  return { ...resolved, ids, unnamed: named.length < slugs.length }
}

async function withSubsidiaries(ids: readonly string[]): Promise<string[]> {
  const rows = await reader.$queryRaw(
    sql`WITH RECURSIVE ${family} SELECT DISTINCT member FROM family WHERE top = ANY(${ids}::text[])`,
  )
  return z
    .array(z.object({ member: z.string() }))
    .parse(rows)
    .map(({ member }) => member)
}
