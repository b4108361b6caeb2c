import type pg from 'pg'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { createResolver } from '@/lib/ingest/resolve/resolver'
import { rulesHash } from '@/lib/ingest/resolve/rules-hash'
import { matchContracts } from './contracts'
import { matchListings } from './listings'
import { settleTouched } from './settle-touched'

const REASON =
  'Its rows are taken to be about others, since the registry, the recognition or a judgement changed.'

/** SQL: an import brought the contract `k`, or changed it last. */
const BY_IMPORT = `EXISTS (SELECT 1 FROM ledger_version v WHERE v.version = r.ledger_version AND v.kind = 'import')`

export type MatchAnew = {
  /** Version of the ledger that the load makes. */
  version: number
  seedsDir: string
  /** Ids of companies, agencies and products that the files declare no longer: nothing is theirs any more. */
  gone: ReadonlySet<string>
  /** SQL that gives, as `contract_id`, contracts of imports whose rows the load changed: they are matched in any case. */
  changed: string
}

/** What a matching did: by which rules all rows of imports are matched now, and how many records are about others. */
export type MatchedAnew = { rulesHash: string; rematched: number }

/**
 * Matches the rows of imports anew where the registry, the recognition rules or the judgements changed since they were matched
 * last: a company that was added takes its contracts, and what a judgement or a removed name no longer supports goes. Within the
 * transaction of a load of seeds, whose records are in already.
 */
export async function matchAnew(
  tx: pg.ClientBase,
  { version, seedsDir, gone, changed }: MatchAnew,
): Promise<MatchedAnew> {
  const all = await ledgerData(tx, seedsDir)
  const data = {
    ...all,
    companies: all.companies.filter(({ id }) => !gone.has(id)),
    agencies: all.agencies.filter(({ id }) => !gone.has(id)),
    products: new Map([...all.products].filter(([, { id }]) => !gone.has(id))),
  }
  const hash = rulesHash(data)
  const { rows } = await tx.query<{ hash: string | null }>(
    `SELECT rules_hash AS hash FROM ledger_version WHERE kind = 'seeds' AND version < $1 ORDER BY version DESC LIMIT 1`,
    [version],
  )
  const same = rows[0]?.hash === hash
  const rematch = { tx, version, resolver: createResolver(data) }
  const contracts = await matchContracts(rematch, same ? `k.id IN (${changed}) AND ${BY_IMPORT}` : BY_IMPORT)
  const listings = same ? 0 : await matchListings(rematch, BY_IMPORT)
  const rematched = contracts + listings
  if (rematched > 0) await settleTouched(tx, version, REASON)
  return { rulesHash: hash, rematched }
}
