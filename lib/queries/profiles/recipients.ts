import { z } from 'zod'

const ids = z.array(z.tuple([z.string(), z.string()]))
const stored = z.array(
  z.union([z.tuple([z.string(), ids]), z.tuple([z.string(), ids, z.string().nullable()])]),
)

/** Who receives a contract's money, as the record writes it, with scheme and value of each identifier. */
export type RecipientWritten = {
  name: string
  ids: [scheme: string, value: string][]
  /** Company we take it to be, where it is one of the registry. */
  companyId: string | null
}

/** Recipients as stored; where none are, the one name that the record gives, if it gives one. */
export function recipientsOf(recipients: unknown, name: string | null): RecipientWritten[] {
  const parsed = stored.safeParse(recipients)
  if (!parsed.success || parsed.data.length === 0)
    return name === null ? [] : [{ name, ids: [], companyId: null }]
  return parsed.data.map(([own, given, companyId]) => ({
    name: own,
    ids: given,
    companyId: companyId ?? null,
  }))
}
