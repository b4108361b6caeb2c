/** Signs by which spreadsheets know a formula, with what they skip to find one; full-width ones count in some. */
export const formulaSigns = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const

/** What is a number, and no formula, though it may begin with a sign. PostgreSQL reads it as JavaScript does. */
export const plainNumber = '^[+-]?([0-9]+([.,][0-9]+)*|[.][0-9]+)$'

const number = new RegExp(plainNumber)

/**
 * A text as it may stand in a spreadsheet: what begins with a sign of formulas, or with an apostrophe, gets one apostrophe in front.
 * Taking one away from all cells that begin with one gives back what was written. Numbers stay numbers.
 */
export function guarded(text: string): string {
  const risky = text.startsWith("'") || formulaSigns.some((sign) => text.startsWith(sign))
  return risky && !number.test(text) ? `'${text}` : text
}

/** What {@link guarded} made of a text, as it was; any other text as it is. */
export function unguarded(text: string): string {
  const written = text.slice(1)
  return text.startsWith("'") && guarded(written) === text ? written : text
}

/** A value as a field of CSV (RFC 4180), {@link guarded}. */
export function csvField(value: string): string {
  const safe = guarded(value)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of CSV with its end (CRLF). */
export const csvLine = (values: readonly string[]): string => `${values.map(csvField).join(',')}\r\n`
