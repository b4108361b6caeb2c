import { createHash } from 'node:crypto'
import type { ResolverData } from './data'

/** Raised when the same names and rules come to match otherwise, so that rows are matched anew. */
const RULES = 1

/** SHA-256 over all that rows are matched by: while it is the same, rows are about the same companies and agencies. */
export function rulesHash({ companies, agencies, products, recognition, judgements }: ResolverData): string {
  const hash = createHash('sha256')
  const add = (value: unknown) => hash.update(`${JSON.stringify(value)}\n`)
  add(RULES)
  for (const record of [...companies, ...agencies]) add(record)
  for (const product of [...products].sort(([a], [b]) => (a < b ? -1 : 1))) add(product)
  add(recognition)
  add(
    judgements
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ kind, about, with: slug, verdict }) => [kind, about, slug, verdict]),
  )
  return hash.digest('hex')
}
