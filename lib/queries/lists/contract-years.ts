import { type Sql, sql } from './sql'

/** A year and a currency in one text, as columns in memory hold them: a `c` stands before a year that is no fiscal year. */
const part = (year: Sql, currency: Sql) => sql`${year} || ' ' || coalesce(${currency}::text, '')`
const calendar = (year: Sql) => sql`'c' || coalesce((${year})::int::text, '')`

/** The year and currency of an action: its fiscal year, else that of its day. */
export const actionPart = part(
  sql`coalesce(fiscal_year::text, ${calendar(sql`extract(year FROM action_on)`)})`,
  sql`currency`,
)

/** The year in which a contract was signed; null where the source leaves it open. */
export const signedYear = sql`CASE WHEN extract(year FROM k.signed_earliest) = extract(year FROM k.signed_latest)
    THEN extract(year FROM k.signed_latest)::int END`

/** The year in which a contract without actions was signed, and its currency; null for one with actions. */
export const signedPart = sql`CASE WHEN k.transaction_count = 0 THEN ${part(calendar(signedYear), sql`k.currency`)} END`

/** What a part says. */
export function readPart(text: string): { year: number | null; fiscal: boolean; currency: string | null } {
  const [year = '', currency = ''] = text.split(' ')
  const fiscal = !year.startsWith('c')
  const digits = fiscal ? year : year.slice(1)
  return { year: digits === '' ? null : Number(digits), fiscal, currency: currency === '' ? null : currency }
}
