import { normaliseCompanyName } from '@/lib/domain/normalise-name'
import type { CompanyNames } from './company-names'
import type { AtlasSpec } from './dataset-schema'

/** The companies that a vendor cell names, by slug; `unknown` are its words that name none. */
export type Vendors = { companies: string[]; unknown: string[] }

/**
 * Reads a vendor cell. Several vendors are told apart by commas: no vendor of the Atlas has a comma in its name. A cell or
 * a part that the dataset lists under `vendorCells` says what the dataset says; all others must be a company's name.
 */
export function readVendorCell(
  cell: string,
  names: CompanyNames,
  listed: AtlasSpec['vendorCells'] = [],
): Vendors {
  const explained = new Map(listed.map((entry) => [entry.cell, entry.companies]))
  const companies = new Set<string>()
  const unknown: string[] = []
  const whole = explained.get(cell.trim())
  if (whole) return { companies: whole, unknown }
  for (const part of cell.split(',').map((words) => words.trim())) {
    if (!part) continue
    const known = explained.get(part)
    const company = names.get(normaliseCompanyName(part))
    for (const slug of known ?? (company ? [company] : [])) companies.add(slug)
    if (!known && !company) unknown.push(part)
  }
  return { companies: [...companies], unknown }
}
