import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { RecordKind } from '@/lib/domain/record-kinds'

import { sql } from '@/lib/queries/lists/sql'
import { concerned } from './concerned'
import { type Fact, factOfChart, factOfCounter } from './reach-facts'

/** A figure or a chart that may change, and why. */
export type Reached = { slug: string; title: string; why: string }

export type Reach = { figures: Reached[]; charts: Reached[] }

const facts = z.tuple([
  z.object({
    partnerships: z.boolean(),
    ring: z.boolean(),
    contracts: z.boolean(),
    dhs: z.boolean(),
    microsoft: z.boolean(),
    commitments: z.boolean(),
    answers: z.boolean(),
  }),
])

const figures = z.array(
  z.object({
    slug: z.string(),
    title: z.string(),
    chart: z.string().nullable(),
    counter: z.string().nullable(),
    own: z.boolean(),
    role: z.enum(['chosen', 'rival', 'basis']).nullable(),
  }),
)

const drawn = z.array(z.object({ slug: z.string(), title: z.string() }))

const roleWords = {
  chosen: 'it publishes a claim that is concerned',
  basis: 'it counts a claim that is concerned',
  rival: 'a claim beside it is concerned',
}

/**
 * The figures and charts that may change if a record is found to be wrong: over the claims, partnerships, contracts and commitments
 * that it is, proves or is a part of.
 */
export async function reachOf(kind: RecordKind, id: string): Promise<Reach> {
  const { claims, partnerships, contracts, commitments, figure } = concerned(kind, id)
  const [factRows, figureRows, charts] = await Promise.all([
    reader.$queryRaw`
      WITH partnerships AS (${partnerships}), contracts AS (${contracts}), commitments AS (${commitments})
      SELECT EXISTS (SELECT FROM partnerships) AS partnerships,
        EXISTS (SELECT FROM partnerships s JOIN partnership p ON p.id = s.id JOIN company c ON c.id = p.company_id
          WHERE c.slug = 'ring' AND p.technology_id = 'ring-neighbors-partnership') AS ring,
        EXISTS (SELECT FROM contracts) AS contracts,
        EXISTS (SELECT FROM contracts s JOIN contract k ON k.id = s.id JOIN agency a ON a.id = k.buyer_agency_id
          WHERE k.kind <> 'subaward' AND a.slug IN ('customs-and-border-protection', 'immigration-and-customs-enforcement')) AS dhs,
        EXISTS (SELECT FROM contracts s JOIN contract_company cc ON cc.contract_id = s.id JOIN company c ON c.id = cc.company_id
          LEFT JOIN company parent ON parent.id = c.parent_id WHERE 'microsoft' IN (c.slug, parent.slug)) AS microsoft,
        EXISTS (SELECT FROM commitments) AS commitments,
        EXISTS (SELECT FROM commitments s JOIN commitment m ON m.id = s.id WHERE m.asked_by = 'TechCrunch') AS answers`,
    reader.$queryRaw`
      WITH claims AS (${claims})
      SELECT f.slug, f.title, f.chart, f.counter, coalesce(${figure}, false) AS own,
        (SELECT min(fc.role)::text FROM figure_claim fc WHERE fc.figure_id = f.id AND fc.claim_id IN (SELECT id FROM claims)) AS role
      FROM figure f ORDER BY f.headline NULLS LAST, f.title`,
    reader.$queryRaw(sql`SELECT slug, title FROM rendered_chart WHERE variant = 'wide' ORDER BY title`),
  ])
  const [known] = facts.parse(factRows)
  const has = (fact: Fact) =>
    fact === 'any' ? known.partnerships || known.contracts || known.commitments : known[fact]
  const all = figures.parse(figureRows)
  const reached = all.flatMap(({ slug, title, counter, own, role }): Reached[] => {
    if (own)
      return [{ slug, title, why: kind === 'figure' ? 'it is the record' : 'it is about the same company' }]
    if (role) return [{ slug, title, why: roleWords[role] }]
    return counter !== null && has(factOfCounter(counter))
      ? [{ slug, title, why: 'it counts records that are concerned' }]
      : []
  })
  return { figures: reached, charts: drawn.parse(charts).flatMap(({ slug, title }) => chart(slug, title)) }

  function chart(slug: string, title: string): Reached[] {
    const shows = all.some(
      (figure) => figure.chart === slug && reached.some((other) => other.slug === figure.slug),
    )
    const fact = factOfChart(slug)
    if (fact !== null && has(fact))
      return [{ slug, title, why: 'it is drawn from records that are concerned' }]
    return shows ? [{ slug, title, why: 'it stands beside a figure that is concerned' }] : []
  }
}
