/** How sure the ledger is of publisher and date. */
export type Sureness = 'verified' | 'inferred' | 'unknown'

/** Where words were printed, and when. */
export type Printing = {
  /** Slug of the document's page; null where the ledger has no record of the document. */
  slug: string | null
  title: string | null
  /** Null where it is not known. */
  publisher: string | null
  publishedEarliest: Date | null
  publishedLatest: Date | null
  publishedText: string | null
  attribution: Sureness
}

/** A document of the ledger and the document it is a copy of. */
export type TracedDocument = Printing & { id: string; kind: string; originId: string | null }

/** A part of a document with an attribution of its own. */
export type TracedPassage = Omit<Printing, 'slug' | 'title'> & { position: number; originId: string | null }

/** A piece of evidence as it is traced: where it stands, and for which claim it was asked. */
export type Traced = {
  evidenceId: string
  claimId: string | null
  sourceId: string
  passage: TracedPassage | null
  /** The document that the claim goes back to, however this text came by it. */
  claimOrigin: { originId: string; attribution: Sureness } | null
}

/** From where it was first printed to where the ledger reads it: the oldest first, never empty. */
export type OriginChain = {
  /** What witnesses are told apart by; null where the first printing is not known. */
  key: string | null
  printings: Printing[]
}

/** One witness: where something was first printed, and what repeats it. */
export type Origin = {
  key: string
  first: Printing
  /** Documents that repeat it, each once. */
  repeated: Printing[]
  /** Ids of the evidence and of the claims that go back to it. */
  evidence: string[]
  claims: string[]
}

/** How many witnesses there are. Copies, and quotes of one document, count as one. */
export type IndependentOrigins = {
  /** Origins that are known to be different ones. */
  independent: number
  /** Pieces of evidence whose first printing is not known: they may be new witnesses or repeat one of these. */
  unknown: number
  origins: Origin[]
}
