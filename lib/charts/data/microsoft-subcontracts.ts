import type { Prisma, PrismaClient } from '@/lib/db/generated/client'
import { formatPartialDate } from '@/lib/domain/format-date'
import { formatCounted } from '@/lib/domain/format-number'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import type { SubcontractsData } from '../schemas'
import { datasetLine } from './dataset-line'
import { printedClaims } from './printed-claims'

const microsoft = {
  OR: [{ slug: 'microsoft' }, { parent: { slug: 'microsoft' } }],
} satisfies Prisma.CompanyWhereInput

/** What was printed of Microsoft's subcontracts beside what the ledger's own records count; null while nothing is printed. */
export async function microsoftSubcontracts(db: PrismaClient): Promise<SubcontractsData | null> {
  const claims = await printedClaims(db, 'microsoft-subcontracts')
  if (claims.length === 0) return null
  const inRegisters = { datasetId: { not: null } } satisfies Prisma.ContractWhereInput
  const awards = { ...inRegisters, kind: { not: 'subaward' } } satisfies Prisma.ContractWhereInput
  const [received, resold, subawards] = await Promise.all([
    db.contract.count({
      where: { ...awards, companies: { some: { company: microsoft, role: 'recipient' } } },
    }),
    db.contract.count({
      where: {
        ...awards,
        companies: {
          some: { company: microsoft, role: 'technology' },
          none: { company: microsoft, role: 'recipient' },
        },
      },
    }),
    db.contract.count({
      where: { ...inRegisters, kind: 'subaward', companies: { some: { company: microsoft } } },
    }),
  ])
  const datasets = await db.contract.groupBy({
    by: ['datasetId'],
    where: { ...inRegisters, companies: { some: { company: microsoft } } },
  })
  return {
    claims: claims.map(({ printed, by, ...claim }) => ({
      ...claim,
      label: `Printed by ${by}, ${formatPartialDate(printed.earliest, printed.latest)}`,
    })),
    counted: [
      {
        key: 'resold',
        label: 'Awards of CBP and ICE to resellers for Microsoft products',
        count: resold,
        href: listHref(contractsList, { company: ['microsoft'], role: ['technology'] }),
      },
      {
        key: 'received',
        label: 'Awards of CBP and ICE to Microsoft itself',
        count: received,
        href: listHref(contractsList, { company: ['microsoft'], role: ['recipient'] }),
      },
      {
        key: 'subawards',
        label: 'Subawards that name Microsoft',
        count: subawards,
        href: listHref(contractsList, { company: ['microsoft'], kind: ['subaward'] }),
      },
    ],
    difference: `The printed number counts subcontracts with the Department of Defense and other federal agencies since 2016. Our records are the awards of two agencies, CBP and ICE, since October 2020, and hold ${subawards === 0 ? 'no record of a subaward' : formatCounted(subawards, 'subaward', 'subawards')}: they can neither prove nor disprove it.`,
    source: [
      [...new Set(claims.map((claim) => claim.by))].join(', '),
      await datasetLine(
        db,
        datasets.map((d) => d.datasetId).filter((id) => id !== null),
      ),
    ]
      .filter(Boolean)
      .join('; '),
    rowsHref: listHref(contractsList, { company: ['microsoft'] }),
  }
}
