import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { addressOf } from '@/lib/domain/addresses'
import type { ObjectedRecord } from '@/lib/domain/objections'
import type { RecordKind } from '@/lib/domain/record-kinds'
import { shorten } from '@/lib/domain/shorten'
import {
  claimNameSelect,
  contractNameSelect,
  partnershipNameSelect,
} from '@/lib/queries/evidence/cited-record-select'
import { claimRecord, contractRecord, partnershipRecord } from '@/lib/queries/evidence/named-record'

/** A record that can be objected to: its id, its slug (or id), its name and its page. */
export type NamedRecord = { kind: RecordKind; id: string; key: string; title: string; href: string | null }

type Found = Omit<NamedRecord, 'kind'>

const nameAndSlug = { id: true, slug: true, name: true } as const
const titleAndSlug = { id: true, slug: true, title: true } as const
const either = (key: string) => ({ OR: [{ id: key }, { slug: key }] })

const finders: Record<RecordKind, (key: string) => Promise<Found | null>> = {
  agency: async (key) =>
    named('agency', await reader.agency.findFirst({ where: either(key), select: nameAndSlug })),
  campaign: async (key) =>
    named('campaign', await reader.campaign.findFirst({ where: either(key), select: nameAndSlug })),
  company: async (key) =>
    named('company', await reader.company.findFirst({ where: either(key), select: nameAndSlug })),
  organization: async (key) =>
    named('organization', await reader.organization.findFirst({ where: either(key), select: nameAndSlug })),
  person: async (key) =>
    named('person', await reader.person.findFirst({ where: either(key), select: nameAndSlug })),
  commitment: async (key) =>
    titled('commitment', await reader.commitment.findFirst({ where: either(key), select: titleAndSlug })),
  figure: async (key) =>
    titled('figure', await reader.figure.findFirst({ where: either(key), select: titleAndSlug })),
  source: async (key) =>
    titled('source', await reader.source.findFirst({ where: either(key), select: titleAndSlug })),
  claim: async (key) => {
    const row = await reader.claim.findFirst({ where: either(key), select: claimNameSelect })
    return row && { ...line(claimRecord(row)), key: row.slug }
  },
  contract: async (key) => {
    const row = await reader.contract.findUnique({ where: { id: key }, select: contractNameSelect })
    return row && { ...line(contractRecord(row)), key: row.id }
  },
  partnership: async (key) => {
    const row = await reader.partnership.findUnique({ where: { id: key }, select: partnershipNameSelect })
    return row && { ...line(partnershipRecord(row)), key: row.id }
  },
  evidence: evidenceOf,
}

/** A record by kind and slug or id; null where the ledger has none. */
export async function objectedRecord({ kind, key }: ObjectedRecord): Promise<NamedRecord | null> {
  const found = await finders[kind](key)
  return found && { kind, ...found }
}

type NamedKind = 'agency' | 'campaign' | 'company' | 'organization' | 'person'
type TitledKind = 'commitment' | 'figure' | 'source'

function named(kind: NamedKind, row: { id: string; slug: string; name: string } | null): Found | null {
  return row && { id: row.id, key: row.slug, title: row.name, href: addressOf[kind](row.slug) }
}

function titled(kind: TitledKind, row: { id: string; slug: string; title: string } | null): Found | null {
  return row && { id: row.id, key: row.slug, title: row.title, href: addressOf[kind](row.slug) }
}

const line = ({ id, title, href }: { id: string; title: string; href: string | null }) => ({
  id,
  title: shorten(title, 280),
  href,
})

const rows = z.array(z.object({ title: z.string(), line: z.int() }))

/** A quote by its words, a reference by its document, a row by its register and line. */
async function evidenceOf(id: string): Promise<Found | null> {
  const words = await reader.evidence.findUnique({
    where: { id },
    select: { exact: true, source: { select: { title: true } } },
  })
  const found = (title: string) => ({ id, key: id, title, href: addressOf.evidence(id) })
  if (words) return found(words.exact ? `“${shorten(words.exact, 240)}”` : words.source.title)
  const [row] = rows.parse(
    await reader.$queryRaw`
      SELECT d.title, r.line FROM (
        SELECT dataset_id, line FROM partnership_listing WHERE row_id = ${id}
        UNION ALL SELECT dataset_id, line FROM agency_listing WHERE row_id = ${id}
        UNION ALL SELECT dataset_id, line FROM contract_transaction WHERE row_id = ${id}
        UNION ALL SELECT dataset_id, coalesce(line, 0) FROM contract WHERE row_id = ${id}
      ) r JOIN dataset d ON d.slug = r.dataset_id LIMIT 1`,
  )
  return row ? found(`Line ${row.line} of “${row.title}”`) : null
}
