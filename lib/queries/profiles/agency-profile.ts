import { cache } from 'react'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { agencyCoverage } from '@/lib/queries/coverage/subject'
import { ofVersion } from '@/lib/queries/lists/of-version'
import { agencyContracts } from './agency-contracts'
import { agencyHead } from './agency-head'
import { citationOrder, citationSelect } from './citations'
import { claimItems } from './claims'
import { firstPartnerships } from './partnership-rows'
import { registersOfAgency } from './registers'

/** No agency uses as many technologies; a register that says otherwise is cut and the page says so. */
export const partnershipsShown = 200

/** All that an agency's page shows; null when there is no agency of that slug. */
export const agencyProfile = cache((slug: string) => ofVersion('agency profile', slug, readProfile))

async function readProfile(slug: string) {
  const head = await agencyHead(slug)
  if (!head) return null
  const [coverage, partnerships, partnershipCount, contracts, registers, claims, citations] =
    await Promise.all([
      agencyCoverage(head.id),
      firstPartnerships({
        where: Prisma.sql`p.agency_id = ${head.id}`,
        order: Prisma.sql`c.name NULLS LAST, technology.name NULLS LAST, p.id`,
        limit: partnershipsShown,
      }),
      reader.partnership.count({ where: { agencyId: head.id } }),
      agencyContracts(head.id),
      registersOfAgency(head.id),
      claimItems({ agencyId: head.id }),
      reader.citation.findMany({
        where: {
          OR: [
            { agencyId: head.id },
            { partnership: { agencyId: head.id } },
            { contract: { buyerAgencyId: head.id } },
          ],
        },
        select: citationSelect,
        distinct: ['evidenceId'],
        orderBy: citationOrder,
      }),
    ])
  return { head, coverage, partnerships, partnershipCount, contracts, registers, claims, citations }
}

export type AgencyProfile = NonNullable<Awaited<ReturnType<typeof agencyProfile>>>
