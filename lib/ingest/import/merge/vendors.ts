import { normaliseCompanyName } from '@/lib/domain/normalise-name'

/** Which companies vendors are, each with the words that name it, and the words that name none. */
export type Vendors = { companies: Map<string, string[]>; others: string[] }

/**
 * Finds the companies that vendors as written mean. What is none as a whole may be several, told apart by commas or semicolons: of these the
 * longest that is a company's name counts.
 * @param find the id of the company that a name means
 */
export function readVendors(vendors: readonly string[], find: (name: string) => string | null): Vendors {
  const companies = new Map<string, string[]>()
  const others: string[] = []
  const add = (id: string, words: string) => {
    const known = companies.get(id) ?? []
    if (!known.includes(words)) companies.set(id, [...known, words])
  }
  for (const vendor of vendors.map((one) => one.trim()).filter(Boolean)) {
    const whole = find(vendor)
    if (whole) add(whole, vendor)
    else readParts(vendor)
  }
  return { companies, others: [...new Set(others)] }

  function readParts(vendor: string): void {
    const parts = vendor
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
    let unknown: string | null = null
    for (let at = 0; at < parts.length; ) {
      const [id, words, length] = longest(parts.slice(at))
      if (id) add(id, words)
      // A legal form behind a comma is no name of its own.
      else if (unknown && isLegalForm(words)) others.splice(-1, 1, `${unknown}, ${words}`)
      else others.push(words)
      unknown = id ? null : (others.at(-1) ?? null)
      at += length
    }
  }

  function longest(parts: readonly string[]): [id: string | null, words: string, length: number] {
    for (let length = Math.min(parts.length, 4); length > 0; length--) {
      const words = parts.slice(0, length).join(', ')
      const id = find(words)
      if (id) return [id, words, length]
    }
    return [null, parts[0] ?? '', 1]
  }
}

const isLegalForm = (words: string) => normaliseCompanyName(`x ${words}`) === 'x'
