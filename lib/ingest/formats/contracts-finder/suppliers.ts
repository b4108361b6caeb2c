import type { Recipient } from '@/lib/ingest/import/mapped'
import { companyNumber } from '../companies-house'

/**
 * The suppliers of a cell: `[name|address|ref type|ref number|…]`, several of them one behind the other. What stands within the brackets
 * is not escaped, so one with more or fewer parts than the header names cannot be taken apart. Null for such a cell.
 * @param parts names of the parts, in small letters
 */
export function readSuppliers(cell: string, parts: readonly string[]): Recipient[] | null {
  if (cell === '') return []
  if (!/^\[[\s\S]*\]$/.test(cell)) return null
  const entries = cell.slice(1, -1).split(/\]\s*[,;]?\s*\[/)
  const suppliers: Recipient[] = []
  for (const entry of entries) {
    const values = entry.split('|').map((value) => value.replace(/\s+/g, ' ').trim())
    if (values.length !== parts.length) return null
    const value = (part: string) => values[parts.indexOf(part)] ?? ''
    const ids = identifiers(value('ref type'), value('ref number'))
    if (value('name') || ids.length > 0) suppliers.push({ name: value('name'), ids })
  }
  return [...new Map(suppliers.map((supplier) => [JSON.stringify(supplier), supplier])).values()]
}

function identifiers(type: string, number: string): [string, string][] {
  const scheme = type.toUpperCase().replace(/[^A-Z]+/g, '_')
  if (scheme === 'COMPANIES_HOUSE') {
    const known = companyNumber(number)
    return known ? [['GB-COH', known]] : []
  }
  const digits = number.replace(/\D/g, '')
  return /^DUNS/.test(scheme) && digits.length >= 7 ? [['DUNS', digits.padStart(9, '0')]] : []
}
