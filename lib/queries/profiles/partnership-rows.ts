import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type PartnershipRow, partnershipRowShape } from './shapes'

type RowQuery = {
  /** A condition over `p` (partnership) and `c` (its company). */
  where: Prisma.Sql
  order: Prisma.Sql
  limit: number
}

/** The first of what proves partnership `p`: words of a source before a register's row before a document not held. */
const firstProof = Prisma.sql`(
  SELECT jsonb_build_object('kind', proof.kind, 'id', proof.id) FROM (
    SELECT e.kind::text AS kind, e.id, CASE e.kind WHEN 'quote' THEN 1 ELSE 4 END AS rank
    FROM citation ci JOIN evidence e ON e.id = ci.evidence_id
    WHERE ci.partnership_id = p.id AND ci.stance = 'supports'
    UNION ALL
    (SELECT 'row', l.row_id, 2 FROM partnership_listing l WHERE l.partnership_id = p.id
     ORDER BY l.dated_earliest NULLS LAST, l.row_id LIMIT 1)
    UNION ALL
    (SELECT 'row', t.row_id, 3 FROM contract_company cc JOIN contract_transaction t ON t.contract_id = cc.contract_id
     WHERE cc.partnership_id = p.id ORDER BY t.action_on, t.row_id LIMIT 1)
  ) proof ORDER BY proof.rank, proof.id LIMIT 1)`

/** Partnerships as tables show them, each with what proves it. */
export async function partnershipRows({ where, order, limit }: RowQuery): Promise<PartnershipRow[]> {
  const rows = await reader.$queryRaw`
    SELECT p.id, p.kind, p.status,
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('slug', c.slug, 'name', c.name, 'parent', owner.name) END AS company,
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('slug', a.slug, 'name', a.name, 'type', type.name,
        'city', a.city, 'state', a.state, 'country', a.country) END AS agency,
      CASE WHEN g.id IS NOT NULL THEN jsonb_build_object('slug', g.slug, 'name', g.name) END AS "group",
      product.name AS product, technology.name AS technology,
      p.began_earliest AS "beganEarliest", p.began_latest AS "beganLatest", p.began_text AS "beganText",
      p.last_seen_earliest AS "lastSeenEarliest", p.last_seen_latest AS "lastSeenLatest",
      (SELECT count(*)::int FROM contract_company cc WHERE cc.partnership_id = p.id) AS contracts,
      ${firstProof} AS proof
    FROM partnership p
    LEFT JOIN company c ON c.id = p.company_id
    LEFT JOIN company owner ON owner.id = c.parent_id
    LEFT JOIN agency a ON a.id = p.agency_id
    LEFT JOIN agency_type type ON type.slug = a.type_id
    LEFT JOIN agency_group g ON g.id = p.agency_group_id
    LEFT JOIN product ON product.id = p.product_id
    LEFT JOIN technology ON technology.slug = p.technology_id
    WHERE ${where} ORDER BY ${order} LIMIT ${limit}`
  return z.array(partnershipRowShape).parse(rows)
}

/** Newest first by when they began; what has no date comes last. */
export const newestFirst = Prisma.sql`p.began_latest DESC NULLS LAST, p.id`
