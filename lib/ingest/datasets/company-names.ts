import { normaliseCompanyName } from '@/lib/domain/normalise-name'
import type { Registry } from '@/lib/ingest/registry'

/** Slug of the company that a name as written belongs to. */
export type CompanyNames = Map<string, string>

/** The registry's names of companies in normal form, for registers that list suppliers of technology only. */
export function companyNames(registry: Registry): CompanyNames {
  const names: CompanyNames = new Map()
  for (const { slug, name, aliases = [] } of registry.companies.values()) {
    names.set(normaliseCompanyName(name), slug)
    for (const alias of aliases) names.set(normaliseCompanyName(alias.name), slug)
  }
  return names
}
