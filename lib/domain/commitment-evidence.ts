import type { CommitmentEvidence, CommitmentTerms } from './commitment-terms'
import { firstPublication } from './first-publication'

type Published = { publisher: string | null; publishedEarliest: Date | null; publishedLatest: Date | null }

/** A citation as far as the state of its commitment depends on it. */
export type BearingCitation = {
  stance: CommitmentEvidence['stance']
  /** When what the words say was so, where that is not the day of publication. */
  datedEarliest: Date | null
  datedLatest: Date | null
  evidence: { id: string; passage: Published | null; source: Published & { publisher: string } }
}

type Stored = Omit<CommitmentTerms, 'successor' | 'evidence'> & {
  successor: { fromEarliest: Date | null; fromLatest: Date | null } | null
  citations: readonly BearingCitation[]
}

/** The terms of a commitment and the evidence that bears on it, as the rule of its state reads them. */
export function termsOf({ successor, citations, ...terms }: Stored): CommitmentTerms {
  return {
    ...terms,
    successor: successor && { earliest: successor.fromEarliest, latest: successor.fromLatest },
    evidence: citations.map(evidenceOf),
  }
}

/** On which days what a citation says was so: its own days, else those of the first publication of its words. */
export function evidenceOf(citation: BearingCitation): CommitmentEvidence {
  const { stance, datedEarliest, datedLatest, evidence } = citation
  if (datedEarliest || datedLatest)
    return { id: evidence.id, stance, earliest: datedEarliest, latest: datedLatest }
  const { publishedEarliest, publishedLatest } = firstPublication(evidence.passage, evidence.source)
  return { id: evidence.id, stance, earliest: publishedEarliest, latest: publishedLatest }
}
