import { addressOf } from '@/lib/domain/addresses'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { companiesList } from '@/lib/search-params/companies'
import { contractsList } from '@/lib/search-params/contracts'
import { evidenceList } from '@/lib/search-params/evidence'
import { settings } from '@/lib/settings'
import { type SearchKind, searchLedger } from './search'

/** Where records of a kind live, and the list that has all that were found, where there is one. */
const kinds: Record<SearchKind, { address: (key: string) => string; all?: (q: string) => string }> = {
  companies: { address: addressOf.company, all: (q) => listHref(companiesList, { q }) },
  agencies: { address: addressOf.agency, all: (q) => listHref(agenciesList, { q }) },
  products: { address: addressOf.company },
  organizations: { address: addressOf.organization },
  people: { address: addressOf.person },
  campaigns: { address: addressOf.campaign },
  sources: { address: addressOf.source },
  evidence: { address: addressOf.evidence, all: (q) => listHref(evidenceList, { q }) },
  contracts: { address: addressOf.contract, all: (q) => listHref(contractsList, { q }) },
}

/** What was found, as it leaves the ledger. */
export type SearchRow = {
  position: number
  kind: SearchKind
  /** Records of this kind that were found. */
  found: number
  key: string
  title: string
  detail: string | null
  also: string | null
  url: string
  all_url: string | null
}

/** What a search finds, the best of each kind, in one list; nothing for no words. */
export async function searchRows(
  typed: string,
): Promise<{ rows: readonly SearchRow[]; total: number; corrected: string | null }> {
  if (!typed) return { rows: [], total: 0, corrected: null }
  const { groups, corrected } = await searchLedger(typed)
  const rows = groups.flatMap(({ kind, total, hits }) =>
    hits.map(({ key, title, detail, also }) => ({
      kind,
      found: total,
      key,
      // Control characters mark what was found, for pages.
      title: title.replace(/\p{Cc}/gu, ''),
      detail,
      also,
      url: settings.siteUrl + kinds[kind].address(key),
      all_url: absolute(kinds[kind].all?.(typed)),
    })),
  )
  return {
    rows: rows.map((row, index) => ({ position: index + 1, ...row })),
    total: groups.reduce((sum, group) => sum + group.total, 0),
    corrected,
  }
}

function absolute(path: string | undefined): string | null {
  return path === undefined ? null : settings.siteUrl + path
}
