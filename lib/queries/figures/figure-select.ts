import type { Prisma } from '@/lib/db/generated/client'
import { printedEvidenceSelect } from './printed'

/** The columns that a headline shows. */
export const headlineSelect = {
  slug: true,
  title: true,
  kind: true,
  counter: true,
  comparator: true,
  value: true,
  outOf: true,
  currency: true,
  basis: true,
  asOfEarliest: true,
  asOfLatest: true,
  unit: { select: { singular: true, plural: true, description: true } },
  company: { select: { slug: true, name: true } },
  _count: { select: { claims: { where: { role: 'rival' } } } },
} as const satisfies Prisma.FigureSelect

/** The columns of a claim on a figure's page, with its evidence. */
export const claimSelect = {
  id: true,
  slug: true,
  text: true,
  comparator: true,
  quantity: true,
  currency: true,
  scope: true,
  periodEarliest: true,
  periodLatest: true,
  periodText: true,
  asOfEarliest: true,
  asOfLatest: true,
  asOfText: true,
  speaker: true,
  note: true,
  unit: { select: { singular: true, plural: true, description: true } },
  saidByPerson: { select: { slug: true, name: true } },
  saidByCompany: { select: { slug: true, name: true } },
  saidByOrganization: { select: { slug: true, name: true } },
  citations: {
    orderBy: [{ stance: 'asc' }, { id: 'asc' }],
    select: { stance: true, note: true, evidence: { select: printedEvidenceSelect } },
  },
} as const satisfies Prisma.ClaimSelect
