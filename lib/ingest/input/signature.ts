/** What a file is by its first bytes, whatever its name says. */
export type Signature = { packed: 'gzip' | 'zip' } | { reason: string; remedy: string } | null

const unpack = 'unpack it and import what it holds'
const saveAsCsv = 'open it in a spreadsheet and save the sheet as CSV in UTF-8'

const signatures: [bytes: number[], reason: string, remedy: string][] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is an old Excel or Word file', saveAsCsv],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF', 'get the register as CSV or JSON'],
  [[0x42, 0x5a, 0x68], 'it is packed with bzip2', unpack],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'it is packed with xz', unpack],
  [[0x37, 0x7a, 0xbc, 0xaf], 'it is packed with 7-Zip', unpack],
  [[0x28, 0xb5, 0x2f, 0xfd], 'it is packed with Zstandard', unpack],
  [[0x52, 0x61, 0x72, 0x21], 'it is packed with RAR', unpack],
  [[0x50, 0x41, 0x52, 0x31], 'it is a Parquet file', 'export it as CSV'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'it is an SQLite database', 'export the table as CSV'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture', 'get the register as CSV or JSON'],
]

export function signatureOf(first: Buffer): Signature {
  if (first[0] === 0x1f && first[1] === 0x8b) return { packed: 'gzip' }
  if (first[0] === 0x50 && first[1] === 0x4b && (first[2] === 3 || first[2] === 5)) return { packed: 'zip' }
  for (const [bytes, reason, remedy] of signatures)
    if (bytes.every((byte, index) => first[index] === byte)) return { reason, remedy }
  return null
}

/** Refuses text that is markup: a register's web page saved in place of its file. */
export function markupFault(start: string): { reason: string; remedy: string } | null {
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(start))
    return { reason: 'it is a web page', remedy: 'download the file itself, not the page that links to it' }
  if (/^\s*<\?xml/i.test(start)) return { reason: 'it is XML', remedy: 'get the register as CSV or JSON' }
  return null
}
