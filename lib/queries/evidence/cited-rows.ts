import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type CitationRow, citedRecordSelect as select } from './cited-record-select'

const keys = {
  id: true,
  stance: true,
  note: true,
  evidenceId: true,
  partnershipId: true,
  contractId: true,
  claimId: true,
  commitmentId: true,
  campaignId: true,
  demandId: true,
  organizationId: true,
  personId: true,
  companyId: true,
  agencyId: true,
  coverageId: true,
} as const satisfies Prisma.CitationSelect

/** A citation with the record that it is about, and of which evidence it is. */
export type CitedRow = CitationRow & { evidenceId: string }

/**
 * Citations with what they are about, in their order. Each kind of record is asked for only where one of it is cited: a kind takes
 * several questions, and most evidence is cited for one kind or two.
 */
export async function citedRows(where: Prisma.CitationWhereInput): Promise<CitedRow[]> {
  const rows = await reader.citation.findMany({ where, orderBy: { id: 'asc' }, select: keys })
  const [partnership, contract, claim, commitment, campaign, demand] = await Promise.all([
    found(rows, 'partnershipId', (id) =>
      reader.partnership.findMany({ where: { id }, ...select.partnership }),
    ),
    found(rows, 'contractId', (id) => reader.contract.findMany({ where: { id }, ...select.contract })),
    found(rows, 'claimId', (id) => reader.claim.findMany({ where: { id }, ...select.claim })),
    found(rows, 'commitmentId', (id) => reader.commitment.findMany({ where: { id }, ...select.commitment })),
    found(rows, 'campaignId', (id) => reader.campaign.findMany({ where: { id }, ...select.campaign })),
    found(rows, 'demandId', (id) => reader.demand.findMany({ where: { id }, ...select.demand })),
  ])
  const [organization, person, company, agency, coverage] = await Promise.all([
    found(rows, 'organizationId', (id) =>
      reader.organization.findMany({ where: { id }, ...select.organization }),
    ),
    found(rows, 'personId', (id) => reader.person.findMany({ where: { id }, ...select.person })),
    found(rows, 'companyId', (id) => reader.company.findMany({ where: { id }, ...select.company })),
    found(rows, 'agencyId', (id) => reader.agency.findMany({ where: { id }, ...select.agency })),
    found(rows, 'coverageId', (id) => reader.coverage.findMany({ where: { id }, ...select.coverage })),
  ])
  return rows.map(({ id, stance, note, evidenceId, ...about }) => ({
    ...{ id, stance, note, evidenceId },
    partnership: partnership(about.partnershipId),
    contract: contract(about.contractId),
    claim: claim(about.claimId),
    commitment: commitment(about.commitmentId),
    campaign: campaign(about.campaignId),
    demand: demand(about.demandId),
    organization: organization(about.organizationId),
    person: person(about.personId),
    company: company(about.companyId),
    agency: agency(about.agencyId),
    coverage: coverage(about.coverageId),
  }))
}

type KeyRow = Prisma.CitationGetPayload<{ select: typeof keys }>
type Key = Exclude<keyof KeyRow, 'id' | 'stance' | 'note' | 'evidenceId'>

/** The records whose ids stand in a column, by id; nothing is asked where none does. */
async function found<Row extends { id: string }>(
  rows: readonly KeyRow[],
  key: Key,
  read: (ids: { in: string[] }) => PromiseLike<Row[]>,
): Promise<(id: string | null) => Row | null> {
  const ids = [...new Set(rows.map((row) => row[key]).filter((id) => id !== null))]
  const records = ids.length === 0 ? [] : await read({ in: ids })
  const byId = new Map(records.map((record) => [record.id, record]))
  return (id) => (id === null ? null : (byId.get(id) ?? null))
}
