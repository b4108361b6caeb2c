/** One row as it stands in the file. `cells` are in the order of the header and exactly as many. */
export type TableRow = {
  /** The 1-based line at which the row begins; the header's lines and lines within quotes count. */
  line: number
  /** Slices of the text just read: copy what is kept for long. */
  cells: string[]
}

/** A row, or an item of a document, that cannot be used, and what to do about it. */
export type RefusedRow = {
  file: string
  line: number
  column: string | null
  /** At most 200 characters of what was found. */
  value: string | null
  reason: string
  remedy: string
  /** Column and value, in the file's order; null when the row could not be taken apart. */
  cells: [string, string][] | null
  /**
   * Set when more than this row stayed unread (the file breaks off, a value without end): such a file says nothing
   * about what it does not list.
   */
  unread?: true
}

/** What is handed on at a time: about a hundred rows, so that they are used and forgotten while they are young; fewer when they are large. */
export type TableBatch = {
  rows: TableRow[]
  refused: RefusedRow[]
  /** Bytes of the source read so far, on the same scale as the source's `bytes`. */
  bytesRead: number
}

/** How the bytes of a source were read as text. */
export type Encoding = 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252'

/** A table: CSV with commas, semicolons or tabs. `batches()` may be called again: it reads from the start. */
export type TableSource = {
  kind: 'table'
  /** As the user named it; `archive.zip!inner.csv` within an archive. */
  file: string
  /** Size for a progress bar: of the file (packed, for gzip), or of the entry unpacked; null when unknown. */
  bytes: number | null
  encoding: Encoding
  delimiter: ',' | ';' | '\t'
  /** Column names without space around them, no name twice; an empty name becomes `(column 3)`. */
  header: string[]
  batches(): AsyncIterable<TableBatch>
}

/** One item of a JSON document. */
export type DocumentItem = {
  /** The 1-based line at which the item begins. */
  line: number
  /** JSON Pointer of the item in its document: `/releases/12`, `/4`, or '' for a document that is one item. */
  path: string
  value: unknown
  /** Bytes of the source read so far. */
  bytesRead: number
  /** Set on what surrounds the streamed items (a package's publisher, licence …): not an item to count. */
  envelope?: true
}

export type DocumentOptions = {
  /**
   * How deep the items lie: 1 for the members of the document, 2 for `{ state: { code: agency } }`. Unless said, the
   * elements of a top-level array, those of `releases` and `records`, or else the document as one item.
   */
  depth?: number
}

/** A JSON document, or JSON lines. `documents()` may be called again: it reads from the start. */
export type DocumentSource = {
  kind: 'document'
  file: string
  bytes: number | null
  encoding: Encoding
  shape: 'array' | 'object' | 'lines'
  /** The first keys: of the document, or of its first item when it is an array or lines. To recognise a format by. */
  keys: string[]
  /** What stands in the first document beside its items, as far as its first characters go (a package's publisher, licence …). */
  around: Readonly<Record<string, unknown>>
  documents(options?: DocumentOptions): AsyncIterable<DocumentItem | RefusedRow>
}

/** A file that is not read at all. */
export type RefusedFile = {
  kind: 'refused'
  file: string
  line: number | null
  reason: string
  remedy: string
  /** True for what a folder or an archive holds beside its data (hidden files, a readme): named, but no fault. */
  skipped: boolean
}

export type Input = TableSource | DocumentSource | RefusedFile

/** Bounds on what is read. */
export type InputLimits = {
  /** What one gzip or zip may unpack to, all entries together. */
  maxUnpackedBytes: number
  /** The largest value in a table; all of an item of a document may have six tenths as many characters. */
  maxFieldBytes: number
  maxColumns: number
  /** The deepest nesting in a document. */
  maxDepth: number
}

export const inputLimits: InputLimits = {
  maxUnpackedBytes: 32 * 1024 ** 3,
  maxFieldBytes: 10 * 1024 ** 2,
  maxColumns: 100_000,
  maxDepth: 100,
}
