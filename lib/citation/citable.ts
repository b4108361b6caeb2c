/** What a citation of the ledger names. Dates are as the ledger writes them. */
export type Citable = {
  /** The quoted words, or what the row or the document says. */
  words: string | null
  author: string | null
  /** Title of the document, or of the dataset and the row in it. */
  title: string
  publisher: string
  /** `20 or 21 Aug 2020`; null where it is not known. */
  published: string | null
  /** Address of the original. */
  url: string | null
  /** The ledger's own address of the evidence, absolute. */
  permalink: string
  /** Version of the ledger that is cited. */
  version: number | null
  /** Day of that version. */
  versionDay: string | null
}

/** A way to write a citation. */
export type CitationFormat = { key: string; label: string; write: (citable: Citable) => string }
