import { partnershipId } from '@/lib/ingest/ids'
import type { Registry } from '@/lib/ingest/registry'
import type { DatasetSpec } from './dataset-schema'

/** A partnership as registers give it, ready for its table, without its versions. Days are ISO days. */
export type PartnershipRecord = {
  id: string
  company_id: string | null
  agency_id: string
  product_id: string | null
  technology_id: string | null
  kind: string
  status: string
  began_earliest: string | null
  began_latest: string | null
  began_text: string | null
  last_seen_earliest: string | null
  last_seen_latest: string | null
  note: string | null
}

/** What one row or contract says of a partnership. Companies, products and technologies by slug. */
export type PartnershipStatement = {
  company: string | null
  agencyId: string
  product: string | null
  technology: string | null
  kind: string
  status: string
  began: { earliest: string | null; latest: string | null; text: string | null }
  lastSeen: string | null
  note: string | null
}

/** The status and note that all rows of a register have. */
export function statedBy(spec: DatasetSpec): { kind: string; status: string; note: string | null } {
  return spec.format === 'atlas'
    ? { kind: spec.partnership.kind, status: spec.partnership.status, note: spec.partnership.note ?? null }
    : { kind: 'contract', status: 'active', note: null }
}

/** Brings together what rows and contracts say of the same partnership. The order of the statements does not matter. */
export class PartnershipRecords {
  readonly #records = new Map<string, { key: PartnershipRecord; said: PartnershipStatement[] }>()

  constructor(private readonly registry: Registry) {}

  /** Adds a statement and gives the partnership's id. */
  add(said: PartnershipStatement): string {
    const company_id = idOf(this.registry.companies, said.company)
    const product_id = idOf(this.registry.products, said.product)
    const id = partnershipId({
      companyId: company_id,
      agencyId: said.agencyId,
      groupId: null,
      productId: product_id,
      technologySlug: said.technology,
      kind: said.kind,
    })
    const known = this.#records.get(id)
    if (known) known.said.push(said)
    else {
      const key = {
        id,
        company_id,
        agency_id: said.agencyId,
        product_id,
        technology_id: said.technology,
        kind: said.kind,
      }
      this.#records.set(id, { key: { ...key, ...undated }, said: [said] })
    }
    return id
  }

  /** All partnerships, in the order of their ids. */
  records(): PartnershipRecord[] {
    return [...this.#records.values()]
      .map(({ key, said }) => ({ ...key, ...settle(said) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

const undated = {
  status: 'unknown',
  began_earliest: null,
  began_latest: null,
  began_text: null,
  last_seen_earliest: null,
  last_seen_latest: null,
  note: null,
}

function idOf(entries: ReadonlyMap<string, { id: string }>, slug: string | null): string | null {
  if (!slug) return null
  const entry = entries.get(slug)
  if (!entry) throw new Error(`The registry has no "${slug}"`)
  return entry.id
}

/**
 * Where rows give a beginning and differ, it lies between them; where they only say that it was there by a day, the earliest
 * of these days decides. Status and note are those of the statement seen last.
 */
function settle(said: PartnershipStatement[]) {
  const [latest] = said.toSorted((a, b) => compare(b.lastSeen, a.lastSeen) || compare(a.note, b.note))
  const begins = said.map(({ began }) => began).sort((a, b) => compare(a.latest, b.latest))
  const exact = begins.filter(({ earliest }) => earliest !== null)
  const dated = begins.filter((began) => began.latest !== null)
  const chosen = exact.length > 0 ? exact : dated.slice(0, 1)
  const texts = [...new Set(chosen.flatMap(({ text }) => text ?? []))]
  const twice = texts.length > 1 ? ' The register lists it more than once, with different dates.' : ''
  return {
    status: latest?.status ?? 'unknown',
    began_earliest: chosen.map(({ earliest }) => earliest).sort(compare)[0] ?? null,
    began_latest: chosen.at(-1)?.latest ?? null,
    began_text: texts.join(' and ') || (begins[0]?.text ?? null),
    last_seen_earliest: latest?.lastSeen ?? null,
    last_seen_latest: latest?.lastSeen ?? null,
    note: `${latest?.note ?? ''}${twice}`.trim() || null,
  }
}

const compare = (a: string | null, b: string | null) =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0
