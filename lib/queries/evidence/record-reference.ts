import type { Prisma } from '@/lib/db/generated/client'
import type { CitedRecord } from './named-record'

/** Citations of any of these records. Empty for no records: then nothing matches. */
export function citationsOf(
  records: readonly Pick<CitedRecord, 'kind' | 'id'>[],
): Prisma.CitationWhereInput[] {
  const ids = (kind: CitedRecord['kind']) =>
    records.filter((record) => record.kind === kind).map(({ id }) => id)
  return [
    { partnershipId: { in: ids('partnership') } },
    { contractId: { in: ids('contract') } },
    { claimId: { in: ids('claim') } },
    { commitmentId: { in: ids('commitment') } },
    { campaignId: { in: ids('campaign') } },
    { demandId: { in: ids('demand') } },
    { organizationId: { in: ids('organization') } },
    { personId: { in: ids('person') } },
    { companyId: { in: ids('company') } },
    { agencyId: { in: ids('agency') } },
    { coverageId: { in: ids('coverage') } },
  ]
}
