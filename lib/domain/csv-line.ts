const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)*|\.\d+)$/

/**
 * A value as a field of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe in front; a number, also a
 * negative one, stays a number.
 */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A line of CSV with its end (CRLF). */
export const csvLine = (values: readonly string[]): string => `${values.map(csvField).join(',')}\r\n`
