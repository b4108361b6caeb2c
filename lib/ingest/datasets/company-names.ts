import { normaliseCompanyName } from '@/lib/domain/normalise-name'
import type { Registry } from '@/lib/ingest/registry'

/** Slug of the company that a name as written belongs to. */
export type CompanyNames = Map<string, string>

/**
 * The registry's names of companies in normal form. Where `seenIn` is given, only names that are written so in that
 * register: for registers whose other names would be taken for a company by chance.
 */
export function companyNames(registry: Registry, seenIn?: string): CompanyNames {
  const names: CompanyNames = new Map()
  for (const { slug, name, aliases = [] } of registry.companies.values()) {
    if (!seenIn) names.set(normaliseCompanyName(name), slug)
    for (const alias of aliases)
      if (!seenIn || alias.seenIn === seenIn) names.set(normaliseCompanyName(alias.name), slug)
  }
  return names
}

/** The company at the top: itself, or who owns it, or who owns that one. */
export function topCompany(registry: Registry, slug: string): string {
  const seen = new Set<string>()
  let top = slug
  for (;;) {
    const parent = registry.companies.get(top)?.parent
    if (!parent || seen.has(parent)) return top
    seen.add(parent)
    top = parent
  }
}
