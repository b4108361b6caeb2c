import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { Attribution } from '@/lib/db/generated/enums'

const sourceShape = z.object({
  slug: z.string(),
  title: z.string(),
  publisher: z.string(),
  attribution: z.enum(Attribution),
  publishedEarliest: z.date().nullable(),
  publishedLatest: z.date().nullable(),
  publishedText: z.string().nullable(),
  quotes: z.number(),
  references: z.number(),
})

/** A document that names a company, with how often it is quoted about it. */
export type NamingSource = z.infer<typeof sourceShape>

/** Evidence about anything that belongs to the companies. */
const citedAbout = (ids: Prisma.Sql) => Prisma.sql`
  SELECT evidence_id FROM citation WHERE company_id IN (${ids})
  UNION SELECT ci.evidence_id FROM citation ci JOIN partnership p ON p.id = ci.partnership_id WHERE p.company_id IN (${ids})
  UNION SELECT ci.evidence_id FROM citation ci JOIN contract_company cc ON cc.contract_id = ci.contract_id WHERE cc.company_id IN (${ids})
  UNION SELECT ci.evidence_id FROM citation ci JOIN claim cl ON cl.id = ci.claim_id
    WHERE cl.company_id IN (${ids}) OR cl.said_by_company_id IN (${ids})
  UNION SELECT ci.evidence_id FROM citation ci JOIN commitment cm ON cm.id = ci.commitment_id WHERE cm.company_id IN (${ids})
  UNION SELECT ci.evidence_id FROM citation ci JOIN demand d ON d.id = ci.demand_id WHERE d.company_id IN (${ids})`

/** Documents with words about the companies, the latest first. */
export async function namingSources(companyIds: string[]): Promise<NamingSource[]> {
  const rows = await reader.$queryRaw`
    SELECT s.slug, s.title, s.publisher, s.attribution, s.published_earliest AS "publishedEarliest",
      s.published_latest AS "publishedLatest", s.published_text AS "publishedText",
      count(*) FILTER (WHERE e.kind = 'quote')::int AS quotes,
      count(*) FILTER (WHERE e.kind = 'reference')::int AS "references"
    FROM (${citedAbout(Prisma.join(companyIds))}) cited
    JOIN evidence e ON e.id = cited.evidence_id JOIN source s ON s.id = e.source_id
    GROUP BY s.id ORDER BY count(*) FILTER (WHERE e.kind = 'quote') > 0 DESC, s.published_latest DESC NULLS LAST, s.slug`
  return z.array(sourceShape).parse(rows)
}
