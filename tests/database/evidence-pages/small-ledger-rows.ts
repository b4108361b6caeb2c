import { createHash } from 'node:crypto'

/** Rows of tables in the order in which they go in. */
export type Rows = readonly [table: string, rows: readonly Record<string, unknown>[]][]

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What every record carries. */
export const inVersionOne = { created_version: 1, updated_version: 1 }
