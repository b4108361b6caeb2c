import { z } from 'zod'
import { type Sql, sql } from './sql'

/** The best evidence of a row: words of a source before a register's row before a document whose text is not held. */
export const proofSchema = z
  .object({ kind: z.enum(['quote', 'row', 'reference']), id: z.string() })
  .nullable()

export type Proof = z.infer<typeof proofSchema>

/** Quotes (rank 1) and references (rank 4) that support the record in the citation's column, newest first. */
function cited(column: Sql, record: Sql): Sql {
  return sql`(
    SELECT CASE e.kind WHEN 'quote' THEN 1 ELSE 4 END AS rank, e.kind::text AS kind, e.id
    FROM citation ci JOIN evidence e ON e.id = ci.evidence_id JOIN source s ON s.id = e.source_id
    WHERE ${column} = ${record} AND ci.stance = 'supports'
    ORDER BY 1, s.published_latest DESC NULLS LAST, e.id LIMIT 1
  )`
}

/** A JSON object of {@link proofSchema} that proves a partnership: a quote, the best row of a register, a reference. */
export function partnershipProof(partnership: Sql): Sql {
  return sql`(
    SELECT jsonb_build_object('kind', kind, 'id', id) FROM (
      ${cited(sql`ci.partnership_id`, partnership)}
      UNION ALL (SELECT 2, 'row', best.row_id FROM partnership_proof best WHERE best.partnership_id = ${partnership} AND best.row_id IS NOT NULL)
    ) AS proof ORDER BY rank LIMIT 1
  )`
}

/** A JSON object of {@link proofSchema} that proves a contract: a quote, its own row, its largest transaction, a reference. */
export function contractProof(contract: Sql, ownRow: Sql): Sql {
  return sql`(
    SELECT jsonb_build_object('kind', kind, 'id', id) FROM (
      ${cited(sql`ci.contract_id`, contract)}
      UNION ALL (SELECT 2, 'row', ${ownRow} WHERE ${ownRow} IS NOT NULL)
      UNION ALL (
        SELECT 3, 'row', x.row_id FROM contract_transaction x WHERE x.contract_id = ${contract}
        ORDER BY x.amount DESC, x.action_on DESC NULLS LAST, x.row_id LIMIT 1
      )
    ) AS proof ORDER BY rank LIMIT 1
  )`
}
