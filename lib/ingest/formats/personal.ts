/**
 * Columns about persons and how to reach them: registers carry them, and the ledger has no use for them. Compared in small letters with
 * one underscore between words.
 */
const PERSONAL = [
  /(?:^|_)(?:e_?mails?|telephone|tel|phone|mobile|cell|fax)(?:_(?:address|numbers?|no|num|ext|extension|\d+))?\d*$/,
  /(?:^|_)contacts?(?:_|$)/,
  /(?:^|_)(?:first|last|middle|given|family|sur)_?name(?:_|$)/,
  /(?:^|_)(?:chief|sheriff|officer|commissioner|commander|director|superintendent|constable)s?_names?(?:_|$)/,
  /(?:^|_)(?:salary|salaries|wages?|pay|compensation|overtime|pension)(?:_|$)/,
  /(?:^|_)(?:birth|birthday|dob|date_of_birth|ssn|social_security|badge|home_address|gender|race)(?:_|$)/,
  /^(?:chief|sheriff|researcher|volunteer|student|submitted_by|entered_by|checked_by|fact_checker|assigned_to|author)s?$/,
]

/** What a file of refused rows says of them: no columns of the register. */
const ADDED = ['file', 'line', 'column', 'reason', 'remedy']

/** A column's name in small letters, with one underscore for all that stands between words. */
const plain = (column: string) =>
  column
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/** Whether a column tells of persons, and is never kept. */
export const isPersonal = (column: string) => PERSONAL.some((pattern) => pattern.test(plain(column)))

/** The register's own columns of a header: without those that a file of refused rows adds at its end. */
export function ownColumns(header: readonly string[]): readonly string[] {
  return isRefusals(header) ? header.slice(0, -ADDED.length) : header
}

/** Whether a table is a file of refused rows, corrected and to be imported again. */
export function isRefusals(header: readonly string[]): boolean {
  const last = header.slice(-ADDED.length)
  return (
    last.length === ADDED.length &&
    last.every((name, index) => name.replace(/^refused /, '') === ADDED[index])
  )
}
