import { z } from 'zod'

const stored = z.array(z.tuple([z.string(), z.array(z.tuple([z.string(), z.string()]))], z.unknown()))

/** Who receives a contract's money, as the record writes it, with scheme and value of each identifier. */
export type RecipientWritten = { name: string; ids: [scheme: string, value: string][] }

/** Recipients as stored; where none are, the one name that the record gives, if it gives one. */
export function recipientsOf(recipients: unknown, name: string | null): RecipientWritten[] {
  const parsed = stored.safeParse(recipients)
  if (parsed.success && parsed.data.length > 0) return parsed.data.map(([own, ids]) => ({ name: own, ids }))
  return name === null ? [] : [{ name, ids: [] }]
}
