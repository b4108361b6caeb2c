import type { Recipient } from '../mapped'
import { portions } from '../session'
import type { Whom } from './context'

type Found = {
  name: string
  all: string
  companies: [slug: string, name: string][] | null
  only: string | null
  matched: string | null
}

/**
 * Finds the companies among the recipients, in the temporary table `wanted_recipient`. One that receives all is the contract's own; of several
 * each keeps whose it is.
 */
export async function resolveRecipients({ tx, resolver, register }: Whom): Promise<void> {
  await tx.query(
    'CREATE TEMP TABLE wanted_recipient (name text, "all" text, companies jsonb, "only" text, matched text) ON COMMIT DROP',
  )
  const sql = `SELECT DISTINCT coalesce(recipient_name, '') AS name, recipients AS all FROM wanted_contract WHERE recipient_name IS NOT NULL OR recipients <> ''`
  for await (const rows of portions<{ name: string; all: string }>(tx, sql, [], 2000, true)) {
    const found = rows.flatMap(({ name, all }): Found[] => {
      const recipients = readRecipients(name, all)
      const each = recipients.map((one) => {
        const match = resolver.company(one.name, Object.fromEntries(one.ids), { slug: register })
        return { ...one, company: match?.company ?? null }
      })
      const several = recipients.length > 1
      const companies = each.flatMap(({ company, name }): [string, string][] =>
        company ? [[company.slug, name]] : [],
      )
      if (companies.length === 0 && !several) return []
      return [
        {
          ...{ name, all, companies: companies.length > 0 ? companies : null },
          only: several ? null : (each[0]?.company?.id ?? null),
          matched: several ? writeRecipients(each) : null,
        },
      ]
    })
    await tx.query(
      'INSERT INTO wanted_recipient SELECT * FROM jsonb_populate_recordset(NULL::wanted_recipient, $1)',
      [JSON.stringify(found)],
    )
  }
  await tx.query('ANALYZE wanted_recipient')
  await tx.query(
    `UPDATE wanted_contract w SET recipient_company_id = r."only"
     FROM wanted_recipient r WHERE r."only" IS NOT NULL AND r.name = coalesce(w.recipient_name, '') AND r."all" = w.recipients`,
  )
}

/** Recipients as staged: JSON, or nothing where the name is all there is. */
function readRecipients(name: string, all: string): Recipient[] {
  if (all === '') return [{ name, ids: [] }]
  return (JSON.parse(all) as [string, [string, string][]][]).map(([name, ids]) => ({ name, ids }))
}

/** Several recipients as contracts keep them: each with its identifiers and, where it is one, the id of its company. */
function writeRecipients(recipients: readonly (Recipient & { company: { id: string } | null })[]): string {
  return JSON.stringify(
    recipients.map(({ name, ids, company }) => (company ? [name, ids, company.id] : [name, ids])),
  )
}
