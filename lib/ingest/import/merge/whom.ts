import { partnershipId } from '@/lib/ingest/ids'
import { portions } from '../session'
import type { Whom } from './context'
import { resolveRecipients } from './recipients'
import type { Words } from './words'

/**
 * Finds out whom the wanted contracts are about: their buyer, their recipients, and the companies whose technology their words name.
 * Fills the temporary table `wanted_part`. A recipient that is nobody's stays a name. The same for contracts that come in and
 * for those that are matched anew: only where their words stand differs.
 */
export async function resolveWhom(whom: Whom, words: Words): Promise<void> {
  await resolveBuyers(whom)
  await resolveRecipients(whom)
  await findNamed(whom, words)
  await whom.tx.query(
    `CREATE TEMP TABLE wanted_part (contract_id text, company_id text, role contract_role, partnership_id text, words text, words_field text,
       agency_id text, product_id text, technology_id text) ON COMMIT DROP`,
  )
  await resolveParts(whom, words)
  await whom.tx.query('ANALYZE wanted_part')
}

async function resolveBuyers({ tx, resolver, country }: Whom): Promise<void> {
  const { rows } = await tx.query<{ name: string; where: string | null }>(
    'SELECT DISTINCT buyer_name AS name, buyer_country AS where FROM wanted_contract',
  )
  const found = rows.flatMap(({ name, where }) => {
    const { agency } = resolver.agency({ name, country: where ?? country, state: null })
    return agency ? [{ name, where, id: agency.id }] : []
  })
  await tx.query(
    `UPDATE wanted_contract w SET buyer_agency_id = b.id
     FROM jsonb_to_recordset($1) AS b (name text, "where" text, id text) WHERE b.name = w.buyer_name AND b."where" IS NOT DISTINCT FROM w.buyer_country`,
    [JSON.stringify(found)],
  )
  // A dataset under seeds declares who its buyers are.
  await tx.query(
    `UPDATE wanted_contract w SET buyer_agency_id = k.buyer_agency_id FROM contract k
     WHERE k.id = w.id AND NOT w.is_new AND w.buyer_agency_id IS NULL AND k.buyer_agency_id IS NOT NULL AND k.dataset_id IN (
       SELECT r.dataset_id FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version WHERE v.kind = 'seeds')`,
  )
}

/** The contracts with words that name a company, in the temporary table `named_contract`. */
async function findNamed({ tx, resolver }: Whom, { toRead }: Words): Promise<void> {
  await tx.query('CREATE TEMP TABLE named_contract (id text) ON COMMIT DROP')
  let named: string[] = []
  const write = async () => {
    await tx.query('INSERT INTO named_contract SELECT unnest($1::text[])', [named])
    named = []
  }
  for await (const rows of portions<{ id: string; description: string }>(tx, toRead, [], 2000, true)) {
    for (const { id, description } of rows) if (resolver.technology(description).length > 0) named.push(id)
    if (named.length > 5000) await write()
  }
  await write()
}

type Candidate = {
  id: string
  agency: string | null
  recipients: [slug: string, name: string][] | null
  descriptions: string[] | null
}

/** What is competed for has no parts yet: nobody supplies it. */
async function resolveParts({ tx, resolver, columns }: Whom, { ofCandidates }: Words): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE candidate ON COMMIT DROP AS
     SELECT w.id, w.buyer_agency_id AS agency, r.companies AS recipients
     FROM wanted_contract w LEFT JOIN wanted_recipient r ON r.name = coalesce(w.recipient_name, '') AND r."all" = w.recipients
     WHERE w.kind <> 'bid' AND (r.companies IS NOT NULL OR w.id IN (SELECT id FROM named_contract)
       OR NOT w.is_new AND EXISTS (SELECT 1 FROM contract k WHERE k.id = w.id
         AND (k.through_reseller OR EXISTS (SELECT 1 FROM contract_company o WHERE o.contract_id = k.id))))`,
  )
  await tx.query(
    `UPDATE wanted_contract w SET recipients = r.matched FROM wanted_recipient r
     WHERE r.matched IS NOT NULL AND r.name = coalesce(w.recipient_name, '') AND r."all" = w.recipients`,
  )
  await tx.query('DROP TABLE wanted_recipient')
  await tx.query('ANALYZE candidate')
  // What words say in one action holds for the whole contract, so those of actions held before are heard too.
  const sql = `SELECT c.id, c.agency, c.recipients,
      array_agg(d.description ORDER BY d.is_first DESC, d.action_on, d.modification COLLATE "C") FILTER (WHERE d.description IS NOT NULL) AS descriptions
    FROM candidate c LEFT JOIN (
      SELECT *, coalesce(modification ~ '^0+$', false) AS is_first FROM (${ofCandidates}) AS words
    ) d ON d.contract_id = c.id GROUP BY 1, 2, 3`
  for await (const rows of portions<Candidate>(tx, sql, [], 500, true)) {
    const parts = rows.flatMap((row) => partsOf(row))
    await tx.query(`INSERT INTO wanted_part SELECT * FROM jsonb_populate_recordset(NULL::wanted_part, $1)`, [
      JSON.stringify(parts),
    ])
    const resold = parts.filter(({ resold }) => resold).map(({ contract_id }) => contract_id)
    await tx.query('UPDATE wanted_contract SET through_reseller = true WHERE id = ANY($1)', [resold])
  }

  function partsOf({ id, agency, recipients, descriptions }: Candidate) {
    const all = (recipients ?? []).map(([company, name]) => ({ company, name }))
    return resolver.parts(descriptions ?? [], all).flatMap((part) => {
      const who = resolver.companyOf(part.company)
      if (!who) return []
      const product_id = part.product ? (resolver.productOf(part.product)?.id ?? null) : null
      const key = { companyId: who.id, agencyId: agency, groupId: null, productId: product_id }
      return [
        {
          contract_id: id,
          company_id: who.id,
          role: part.role,
          partnership_id:
            agency && partnershipId({ ...key, technologySlug: part.technology, kind: 'contract' }),
          words: part.words,
          words_field: part.wordsMeaning === 'recipient' ? columns.recipient : columns.description,
          agency_id: agency,
          product_id,
          technology_id: part.technology,
          resold: part.role === 'technology' && isResold(part.company, all),
        },
      ]
    })
  }

  /** Money goes through another firm where none of the recipients is of the technology company's own. */
  function isResold(technology: string, recipients: readonly { company: string }[]): boolean {
    const companies = recipients.length > 0 ? recipients.map(({ company }) => company) : [null]
    return companies.every((company) => resolver.throughReseller(company, technology))
  }
}
