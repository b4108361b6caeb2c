import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { DossierSubject } from '@/lib/dossier/address'
import { readPage } from '../lists/page'
import { type PartnershipRow, partnershipRows } from '../lists/partnership-rows'
import { type Sql, sql } from '../lists/sql'
import { partnershipTable } from '../tables/partnerships'
import { keysetOf, placeOf } from '../tables/table'
import { partnershipScope } from './scope'

/** Partnerships that stand in a dossier, one by one; the rest is counted and linked. */
const shown = { agency: 120, company: 30, state: 0 }

const groupSchema = z.object({
  /** Null where no source says which. */
  name: z.string().nullable(),
  partnerships: z.number(),
  agencies: z.number(),
  /** Names of companies, the most frequent first, at most eight. */
  companies: z.array(z.string()),
  companyCount: z.number(),
})

/** Partnerships that have something in common, counted. */
export type PartnershipGroup = z.infer<typeof groupSchema>

const countSchema = z.object({
  partnerships: z.number(),
  agencies: z.number(),
  withGroups: z.number(),
  companies: z.number(),
  technologies: z.number(),
  states: z.number(),
  /** Last day of the latest evidence of one. */
  latest: z.date().nullable(),
})

export type PartnershipCounts = z.infer<typeof countSchema>

export type DossierPartnerships = {
  counts: PartnershipCounts
  rows: readonly PartnershipRow[]
  technologies: readonly PartnershipGroup[]
  types: readonly PartnershipGroup[]
  /** By state, of a company; by company, of a state. */
  parties: readonly PartnershipGroup[]
}

/** The partnerships of a subject, as its list counts them: by technology, type and party, and the first ones themselves. */
export async function dossierPartnerships(subject: DossierSubject): Promise<DossierPartnerships> {
  const sort = subject.kind === 'agency' ? 'company' : '-began'
  const asked = await partnershipTable.resolve(partnershipScope(subject, { sort }))
  const list = keysetOf(partnershipTable, asked)
  const party = subject.kind === 'company' ? sql`a.state` : sql`c.name`
  const most = shown[subject.kind]
  const [counts, rows, technologies, types, parties] = await Promise.all([
    countsOf(list),
    most === 0 ? [] : readPage(list, placeOf(asked.filters), most).then(({ ids }) => partnershipRows(ids)),
    grouped(list, sql`tech.name`),
    subject.kind === 'agency' ? [] : grouped(list, sql`t.name`),
    subject.kind === 'agency' ? [] : grouped(list, party),
  ])
  return { counts, rows, technologies, types, parties }
}

type From = { relation: Sql; where: Sql }

async function countsOf({ relation, where }: From): Promise<PartnershipCounts> {
  const rows = await reader.$queryRaw(sql`
    SELECT count(*)::int AS partnerships, count(DISTINCT p.agency_id)::int AS agencies,
      count(p.agency_group_id)::int AS "withGroups", count(DISTINCT p.company_id)::int AS companies,
      count(DISTINCT p.technology_id)::int AS technologies, count(DISTINCT (a.country, a.state)) FILTER (WHERE a.state IS NOT NULL)::int AS states,
      max(p.last_seen_latest) AS latest
    FROM ${relation} WHERE ${where}`)
  return z.tuple([countSchema]).parse(rows)[0]
}

async function grouped({ relation, where }: From, by: Sql): Promise<PartnershipGroup[]> {
  const rows = await reader.$queryRaw(sql`
    WITH own AS MATERIALIZED (
      SELECT ${by} AS name, p.agency_id, c.name AS company
      FROM ${relation} LEFT JOIN technology tech ON tech.slug = p.technology_id WHERE ${where}
    ), supplied AS (
      SELECT name, company, row_number() OVER (PARTITION BY name ORDER BY count(*) DESC, company) AS place
      FROM own WHERE company IS NOT NULL GROUP BY name, company
    )
    SELECT own.name, count(*)::int AS partnerships, count(DISTINCT own.agency_id)::int AS agencies,
      count(DISTINCT own.company)::int AS "companyCount",
      coalesce((SELECT array_agg(s.company ORDER BY s.place) FROM supplied s
        WHERE s.name IS NOT DISTINCT FROM own.name AND s.place <= 8), '{}') AS companies
    FROM own GROUP BY own.name ORDER BY own.name IS NULL, partnerships DESC, own.name`)
  return z.array(groupSchema).parse(rows)
}
