import { z } from 'zod'
import { reader } from '@/lib/db/client'

const addresses = z.array(z.object({ path: z.string(), changed: z.date() }))

/** Addresses of records with a page of their own and when they last changed, by kind and id; `limit` of them behind `offset`. */
export async function recordAddresses(offset: number, limit: number) {
  const rows = await reader.$queryRaw`
    SELECT path, v.loaded_at AS changed
    FROM (
      SELECT 1 AS kind, id, '/figures/' || slug AS path, updated_version FROM figure
      UNION ALL SELECT 2, id, '/companies/' || slug, updated_version FROM company
      UNION ALL SELECT 3, id, '/sources/' || slug, updated_version FROM source
      UNION ALL SELECT 4, id, '/evidence/' || id, updated_version FROM evidence
      UNION ALL SELECT 5, id, '/campaigns/' || slug, updated_version FROM campaign
      UNION ALL SELECT 6, id, '/organizations/' || slug, updated_version FROM organization
      UNION ALL SELECT 7, id, '/people/' || slug, updated_version FROM person
      UNION ALL SELECT 8, id, '/agencies/' || slug, updated_version FROM agency
      UNION ALL SELECT 9, id, '/partnerships/' || id, updated_version FROM partnership
      UNION ALL SELECT 10, id, '/contracts/' || id, updated_version FROM contract
      UNION ALL SELECT 11, slug, '/data/' || slug, updated_version FROM dataset
      UNION ALL SELECT 12, id, '/commitments/' || slug, updated_version FROM commitment
    ) record
    JOIN ledger_version v ON v.version = record.updated_version
    ORDER BY record.kind, record.id
    OFFSET ${offset} LIMIT ${limit}`
  return addresses.parse(rows)
}

/** How many records have a page of their own. */
export async function recordAddressCount(): Promise<number> {
  const counts = await Promise.all([
    reader.figure.count(),
    reader.company.count(),
    reader.source.count(),
    reader.evidence.count(),
    reader.campaign.count(),
    reader.organization.count(),
    reader.person.count(),
    reader.agency.count(),
    reader.partnership.count(),
    reader.contract.count(),
    reader.dataset.count(),
    reader.commitment.count(),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}
