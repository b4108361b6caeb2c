import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { OrganizationKind } from '@/lib/db/generated/enums'
import { type Sql, sql } from '@/lib/queries/lists/sql'

const listedOrganization = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(OrganizationKind),
  /** Pieces of evidence that name it, or that people of it are quoted in. */
  evidence: z.number(),
})

export type ListedOrganization = z.infer<typeof listedOrganization>

/** SQL: the evidence that names an organization, or that people of it are quoted in, as `evidence_id`. */
export const namesOrganization = (id: Sql) => sql`
  SELECT c.evidence_id FROM citation c WHERE c.organization_id = ${id}
  UNION
  SELECT e.id FROM evidence e JOIN person p ON p.id = e.speaker_id WHERE p.organization_id = ${id}
  UNION
  SELECT c.evidence_id FROM citation c JOIN claim cl ON cl.id = c.claim_id
  WHERE cl.organization_id = ${id} OR cl.said_by_organization_id = ${id}`

/** All organizations by name, with how much evidence names them or quotes their people. */
export async function organizationList(): Promise<ListedOrganization[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT o.slug, o.name, o.kind::text AS kind,
      (SELECT count(*)::int FROM (${namesOrganization(sql`o.id`)}) AS named) AS evidence
    FROM organization o ORDER BY o.name, o.slug`)
  return z.array(listedOrganization).parse(rows)
}
