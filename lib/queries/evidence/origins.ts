import type { IndependentOrigins, Traced } from '@/lib/citation/origin-types'
import { countOrigins } from '@/lib/citation/origins'
import { tracedClaims, tracedDocuments, tracedEvidence } from './traced'

export type { IndependentOrigins, Origin, OriginChain, Printing } from '@/lib/citation/origin-types'

/** Ids of claims, by the evidence that supports them, and of pieces of evidence by themselves. */
export type OriginQuestion = { claims?: readonly string[]; evidence?: readonly string[] }

/**
 * How many independent origins a set of claims and evidence has, and which. Copies of one text are one witness, and so are claims that
 * go back to one document; rows of registers (`r-…`) are not in it: a register is a witness of its own.
 */
export async function independentOrigins(question: OriginQuestion): Promise<IndependentOrigins> {
  const [claims, evidence] = await Promise.all([
    tracedClaims(question.claims ?? []),
    tracedEvidence(question.evidence ?? []),
  ])
  const traced = [...claims, ...evidence]
  return countOrigins(traced, await tracedDocuments(traced))
}

/** The origins of each of the claims apart, by the claim's id; a claim without evidence has none and is absent. */
export async function originsByClaim(ids: readonly string[]): Promise<Map<string, IndependentOrigins>> {
  const traced = await tracedClaims(ids)
  const documents = await tracedDocuments(traced)
  const byClaim = new Map<string, Traced[]>()
  for (const one of traced)
    if (one.claimId) byClaim.set(one.claimId, [...(byClaim.get(one.claimId) ?? []), one])
  return new Map([...byClaim].map(([id, list]) => [id, countOrigins(list, documents)]))
}
