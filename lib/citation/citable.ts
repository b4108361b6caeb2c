/** What a citation of the ledger names. */
export type Citable = {
  /** Id of the evidence. */
  id: string
  /** What kind of document is cited: the source's own kind, a part of a collage, or a register. */
  kind: 'article' | 'collage' | 'statement' | 'report' | 'passage' | 'dataset'
  /** What the ledger has of it: exact words, a mere reference, or a register's row. */
  evidence: 'quote' | 'reference' | 'row'
  /** The quoted words; null for a row or a document whose text is not held. */
  words: string | null
  /** Who speaks the words, where that is somebody else than the author. */
  speaker: string | null
  author: string | null
  /** Title of the document, or of the dataset and the row in it. */
  title: string
  /** Null where it is not known who published the words first. */
  publisher: string | null
  /** First and last day on which it can have been published. */
  publishedEarliest: Date | null
  publishedLatest: Date | null
  /** BCP 47 tag of the document's language, where it is known. */
  language: string | null
  /** Which version of a dataset. */
  datasetVersion: string | null
  /** Address of the original. */
  url: string | null
  /** Whether publisher and date are concluded and not checked. */
  inferred: boolean
  /** The ledger's own address of the evidence, absolute. */
  permalink: string
  /** Version of the ledger that is cited. */
  version: number | null
  /** Day of that version. */
  versionDay: string | null
}
