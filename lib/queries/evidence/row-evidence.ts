import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { registerSelect } from '@/lib/queries/data/register-select'
import { contractNameSelect, partnershipNameSelect } from './cited-record-select'
import { agencyRecord, type CitedRecord, contractRecord, partnershipRecord } from './named-record'
import { type Cell, cellsOf } from './row-cells'

const rowSelect = {
  file: true,
  line: true,
  rowKey: true,
  cells: true,
  dataset: { select: { ...registerSelect, version: true, snapshotOn: true } },
  run: { select: { id: true, startedAt: true, ledgerVersion: true, filesSha256: true } },
} as const

const agencySelect = {
  id: true,
  slug: true,
  name: true,
  type: { select: { name: true } },
} as const satisfies Prisma.AgencySelect

const partnershipSelect = {
  ...partnershipNameSelect,
  agency: { select: agencySelect },
} as const satisfies Prisma.PartnershipSelect

const contractSelect = {
  ...contractNameSelect,
  companies: { select: { partnership: { select: partnershipNameSelect } } },
} as const satisfies Prisma.ContractSelect

type Place = Prisma.AgencyListingGetPayload<{ select: typeof rowSelect }>

/** A register's row: where it stands, its cells as written, and what it proves. */
export type RowEvidence = Omit<Place, 'cells'> & {
  kind: 'row'
  id: string
  cells: Cell[]
  records: CitedRecord[]
  /** Whether the register's latest reading still lists it; no longer listed is not the same as ended. */
  listed: boolean
  /** Day on which it was last listed, where that is known. */
  lastListed: Date | null
  /** Vendors that the row names and that are no company of the ledger yet, as written. */
  otherVendors: string[]
  /** The date of the row as it writes it. */
  datedText: string | null
  /** What a transaction's row did: a decimal amount, negative when money was taken back, and its day. */
  action: { amount: string; currency: string; on: Date | null } | null
  /** How the row was matched to the agency it is about. */
  matchedBy: string | null
}

/** The row of an id; null when no record was brought by such a row. */
export async function rowEvidence(id: string): Promise<RowEvidence | null> {
  const [listings, agencyListing, transaction, contract] = await Promise.all([
    reader.partnershipListing.findMany({
      where: { rowId: id },
      orderBy: { partnershipId: 'asc' },
      select: {
        ...rowSelect,
        lastListed: true,
        listed: true,
        datedText: true,
        otherVendors: true,
        partnership: { select: partnershipSelect },
      },
    }),
    reader.agencyListing.findUnique({
      where: { rowId: id },
      select: { ...rowSelect, matchedBy: true, lastListed: true, agency: { select: agencySelect } },
    }),
    reader.contractTransaction.findUnique({
      where: { rowId: id },
      select: {
        ...rowSelect,
        amount: true,
        currency: true,
        actionOn: true,
        lastListed: true,
        contract: { select: contractSelect },
      },
    }),
    reader.contract.findUnique({
      where: { rowId: id },
      select: { ...rowSelect, lastListed: true, ...contractSelect },
    }),
  ])
  const place = listings[0] ?? agencyListing ?? transaction ?? contract
  if (!place?.dataset || !place.run || place.file === null || place.line === null || place.rowKey === null)
    return null
  const contracts = [transaction?.contract, contract].filter((row) => row !== null && row !== undefined)
  const partnerships = [
    ...listings.map(({ partnership }) => partnership),
    ...contracts.flatMap(({ companies }) => companies.map(({ partnership }) => partnership)),
  ]
  // In these tables the day is set once a reading no longer lists the row.
  const other = [agencyListing, transaction, contract].find((row) => row)?.lastListed ?? null
  const agencies = [
    ...(agencyListing ? [agencyListing.agency] : []),
    ...listings.flatMap(({ partnership }) => partnership.agency ?? []),
  ]
  return {
    kind: 'row',
    id,
    file: place.file,
    line: place.line,
    rowKey: place.rowKey,
    dataset: place.dataset,
    run: place.run,
    cells: cellsOf(place.cells),
    records: once([
      ...partnerships.map(partnershipRecord),
      ...contracts.map(contractRecord),
      ...agencies.map(agencyRecord),
    ]),
    listed: isListed(listings, other),
    lastListed: listings[0]?.lastListed ?? other,
    otherVendors: [...new Set(listings.flatMap(({ otherVendors }) => otherVendors))],
    datedText: listings[0]?.datedText ?? null,
    action: transaction && {
      amount: transaction.amount.toFixed(),
      currency: transaction.currency,
      on: transaction.actionOn,
    },
    matchedBy: agencyListing?.matchedBy ?? null,
  }
}

function isListed(listings: readonly { listed: boolean }[], other: Date | null): boolean {
  return listings.length > 0 ? listings.some(({ listed }) => listed) : other === null
}

function once(records: readonly CitedRecord[]): CitedRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}
