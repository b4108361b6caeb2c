import { cache } from 'react'
import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

const head = {
  id: true,
  slug: true,
  name: true,
  description: true,
  country: true,
  parent: { select: { slug: true, name: true } },
  names: { select: { name: true, kind: true, seenIn: true }, orderBy: { name: 'asc' } },
  identifiers: { select: { scheme: true, value: true }, orderBy: { value: 'asc' } },
} satisfies Prisma.CompanySelect

/** A company as its registry entry has it; null when there is none of that slug. */
export const companyHead = cache(async (slug: string) => {
  return reader.company.findUnique({ where: { slug }, select: head })
})

export type CompanyHead = NonNullable<Awaited<ReturnType<typeof companyHead>>>

const memberShape = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  depth: z.number(),
  partnerships: z.number(),
  contracts: z.number(),
})

/** A company of a family, with what it has of its own. `depth` 0 is the company itself. */
export type FamilyMember = z.infer<typeof memberShape>

/** A company and all it owns, also through others, itself first. */
export async function companyFamily(id: string): Promise<FamilyMember[]> {
  const rows = await reader.$queryRaw`
    WITH RECURSIVE family AS (
      SELECT id, slug, name, 0 AS depth FROM company WHERE id = ${id}
      UNION ALL
      SELECT c.id, c.slug, c.name, family.depth + 1 FROM company c JOIN family ON c.parent_id = family.id
    )
    SELECT f.*, (SELECT count(*)::int FROM partnership p WHERE p.company_id = f.id) AS partnerships,
      (SELECT count(*)::int FROM contract_company cc WHERE cc.company_id = f.id) AS contracts
    FROM family f ORDER BY f.depth, f.name`
  return z.array(memberShape).parse(rows)
}
