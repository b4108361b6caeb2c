import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { OrganizationKind } from '@/lib/db/generated/enums'

const listedOrganization = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(OrganizationKind),
  /** Pieces of evidence that name it, or that people of it are quoted in. */
  evidence: z.number(),
})

export type ListedOrganization = z.infer<typeof listedOrganization>

/** All organizations by name, with how much evidence names them or quotes their people. */
export async function organizationList(): Promise<ListedOrganization[]> {
  const rows = await reader.$queryRaw(Prisma.sql`
    select o.slug, o.name, o.kind::text as kind, (
      select count(*)::int from (
        select c.evidence_id from citation c where c.organization_id = o.id
        union
        select e.id from evidence e join person p on p.id = e.speaker_id where p.organization_id = o.id
        union
        select c.evidence_id from citation c join claim cl on cl.id = c.claim_id
        where cl.organization_id = o.id or cl.said_by_organization_id = o.id
      ) named
    ) as evidence
    from organization o order by o.name, o.slug`)
  return z.array(listedOrganization).parse(rows)
}
