import type { RefusedFile, RefusedRow } from './types'

const SHOWN = 200

type Fault = { file: string; line: number; reason: string; remedy: string } & Partial<
  Pick<RefusedRow, 'column' | 'value' | 'cells' | 'unread'>
>

/** A refusal with what is not known left null, and in characters that a database can hold. */
export function refuse({ file, line, reason, remedy, column, value, cells, unread }: Fault): RefusedRow {
  return {
    file,
    line,
    column: column === undefined || column === null ? null : storable(shorten(column)),
    value: value === undefined || value === null ? null : storable(shorten(value)),
    reason: storable(reason),
    remedy,
    cells: cells?.map(([name, cell]): [string, string] => [storable(name), storable(cell)]) ?? null,
    ...(unread && { unread }),
  }
}

export function refuseFile(
  file: string,
  reason: string,
  remedy: string,
  line: number | null = null,
): RefusedFile {
  return { kind: 'refused', file, line, reason, remedy, skipped: false }
}

/** Names what stands beside the data and is no data itself. */
export function skipFile(
  file: string,
  reason: string,
  remedy = 'name the file itself to import it',
): RefusedFile {
  return { kind: 'refused', file, line: null, reason, remedy, skipped: true }
}

export function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair; both are shown by a sign that stands for them. */
function storable(text: string): string {
  return text.replaceAll('\0', '␀').replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** A file is damaged; the message says how. */
export class DamagedFile extends Error {
  override name = 'DamagedFile'
}

/** What the reason begins with when nobody knows more than the system's own words. */
export const UNKNOWN_FAULT = 'it cannot be read: '

/** Why the system gave no bytes, in words. */
export function whyUnreadable(error: unknown): { reason: string; remedy: string } {
  if (error instanceof DamagedFile) return { reason: error.message, remedy: again }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = systemFaults[code]
  if (known) return { reason: known[0], remedy: known[1] }
  const words = error instanceof Error ? error.message : String(error)
  return { reason: UNKNOWN_FAULT + words, remedy: again }
}

const again = 'get the file again from its publisher'
const systemFaults: Record<string, [string, string]> = {
  ENOENT: ['there is no such file or folder', 'check the path'],
  ENOTDIR: ['there is no such file or folder', 'check the path'],
  ENAMETOOLONG: ['the path is too long', 'give the file a shorter name'],
  ELOOP: ['the link leads back to itself', 'name the file itself'],
  EACCES: ['it may not be read by this user', 'give the user who imports the right to read it'],
  EPERM: ['it may not be read by this user', 'give the user who imports the right to read it'],
  EISDIR: ['it is a folder', 'name a file'],
  Z_BUF_ERROR: ['the packed file breaks off', again],
  Z_DATA_ERROR: ['the packed file is damaged', again],
}
