import type { Recipient } from '../mapped'
import { portions } from '../session'
import type { Whom } from './context'

type Found = { name: string; all: string; companies: [slug: string, name: string][]; only: string | null }

/** Finds the companies among the recipients, in the temporary table `wanted_recipient`. One that receives all is the contract's own. */
export async function resolveRecipients({ tx, resolver, register }: Whom): Promise<void> {
  await tx.query(
    'CREATE TEMP TABLE wanted_recipient (name text, "all" text, companies jsonb, "only" text) ON COMMIT DROP',
  )
  const sql = `SELECT DISTINCT coalesce(recipient_name, '') AS name, recipients AS all FROM wanted_contract WHERE recipient_name IS NOT NULL OR recipients <> ''`
  for await (const rows of portions<{ name: string; all: string }>(tx, sql)) {
    const found = rows.flatMap(({ name, all }): Found[] => {
      const recipients = readRecipients(name, all)
      const matched = recipients.flatMap((one) => {
        const match = resolver.company(one.name, Object.fromEntries(one.ids), { slug: register })
        return match ? [{ company: match.company, name: one.name }] : []
      })
      const [first] = matched
      if (!first) return []
      const companies = matched.map(({ company, name }): [string, string] => [company.slug, name])
      return [{ name, all, companies, only: recipients.length === 1 ? first.company.id : null }]
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
