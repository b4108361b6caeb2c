import type { Prisma } from '@/lib/db/generated/client'
import { addressOf } from '@/lib/domain/addresses'
import { formatPartialDate } from '@/lib/domain/format-date'
import { formatMoney } from '@/lib/domain/format-money'
import { shorten } from '@/lib/domain/shorten'
import { contractKindWords, partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { claimNameSelect, contractNameSelect, partnershipNameSelect } from './cited-record-select'

/** The kinds of records that evidence is about, in the order in which pages list them. */
const order = [
  'claim',
  'partnership',
  'contract',
  'commitment',
  'campaign',
  'demand',
  'organization',
  'person',
  'company',
  'agency',
  'coverage',
] as const

/** A record that evidence is about, in a line: its own words, what it is, and its page. */
export type CitedRecord = {
  kind: (typeof order)[number]
  id: string
  title: string
  /** Its kind first, then what tells it from others. */
  details: string[]
  /** What the ledger remarks on the record itself. */
  remark?: string | null
  /** Null for a claim that no page shows but this one. */
  href: string | null
}

/** Claims before partnerships before whoever is named; within a kind by title. */
export function byKind(a: { record: CitedRecord }, b: { record: CitedRecord }): number {
  const apart = order.indexOf(a.record.kind) - order.indexOf(b.record.kind)
  return apart || a.record.title.localeCompare(b.record.title, 'en')
}

type PartnershipRow = Prisma.PartnershipGetPayload<{ select: typeof partnershipNameSelect }>
type ContractRow = Prisma.ContractGetPayload<{ select: typeof contractNameSelect }>
type ClaimRow = Prisma.ClaimGetPayload<{ select: typeof claimNameSelect }>

/** A partnership as "company – agency", with what it is over. */
export function partnershipRecord(row: PartnershipRow): CitedRecord {
  const { id, company, agency, agencyGroup, product, technology } = row
  const whom = agency?.name ?? agencyGroup?.name ?? 'agencies (unnamed)'
  const over = product?.name ?? technology?.name
  return {
    kind: 'partnership',
    id,
    title: `${company?.name ?? 'Company not named'} – ${whom}`,
    details: [
      'partnership',
      lower(partnershipKindWords[row.kind]),
      ...(over ? [over] : []),
      lower(partnershipStatusWords[row.status]),
    ],
    remark: row.note,
    href: addressOf.partnership(id),
  }
}

/** A contract by what it is for, with its buyer, its recipient and its amount. */
export function contractRecord(row: ContractRow): CitedRecord {
  const { id, amount, currency, buyerName, recipientName, displayNumber, identifier } = row
  const number = displayNumber ?? identifier
  return {
    kind: 'contract',
    id,
    title: row.description ? shorten(row.description, 200) : (number ?? `Contract of ${buyerName}`),
    details: [
      `contract (${lower(contractKindWords[row.kind])})`,
      buyerName,
      ...(recipientName ? [`to ${recipientName}`] : []),
      amount && currency ? formatMoney(amount.toFixed(), currency) : 'amount not given',
      ...(number && row.description ? [number] : []),
    ],
    href: addressOf.contract(id),
  }
}

const figureRoleWords = { chosen: 'published in', rival: 'rival claim in', basis: 'counted in' }

/** A claim in the ledger's words; its page is the figure it stands on, or the profile of whom it is about. */
export function claimRecord({ id, slug, text, figures, note, ...row }: ClaimRow): CitedRecord {
  const first = figures[0]
  const dated = row.asOfEarliest || row.asOfLatest
  return {
    kind: 'claim',
    id,
    title: text,
    details: [
      'claim',
      dated ? `as of ${formatPartialDate(row.asOfEarliest, row.asOfLatest)}` : 'as-of date not given',
      ...(first ? [`${figureRoleWords[first.role]} the figure “${first.figure.title}”`] : []),
    ],
    remark: note,
    href: first ? `${addressOf.figure(first.figure.slug)}#${slug}` : profileOf(row),
  }
}

type Subjects = Pick<
  ClaimRow,
  'company' | 'organization' | 'saidByPerson' | 'saidByOrganization' | 'saidByCompany'
>

/** The page of whom a claim is about, or else of who says it. */
function profileOf({ saidByPerson, ...row }: Subjects): string | null {
  const company = row.company ?? row.saidByCompany
  const organization = row.organization ?? row.saidByOrganization
  if (company) return addressOf.company(company.slug)
  if (organization) return addressOf.organization(organization.slug)
  return saidByPerson && addressOf.person(saidByPerson.slug)
}

type AgencyRow = { id: string; slug: string; name: string; type: { name: string } }

/** An agency with its type. */
export function agencyRecord({ id, slug, name, type }: AgencyRow): CitedRecord {
  return {
    kind: 'agency',
    id,
    title: name,
    details: ['agency', lower(type.name)],
    href: addressOf.agency(slug),
  }
}

/** A category's words in the middle of a line. */
export const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
