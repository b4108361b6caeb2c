import type { IndependentOrigins, OriginChain } from '@/lib/citation/origin-types'
import { countOrigins, originChain } from '@/lib/citation/origins'
import { tracedClaims, tracedDocuments, tracedEvidence } from './traced'

/** Where a piece of evidence comes from, once for each origin, and how many there are behind all that say something about the same. */
export type EvidenceOrigins = {
  chains: OriginChain[]
  /** The origins of the claims that it proves and of all others about the same; null where there are no others. */
  among: (IndependentOrigins & { claims: number }) | null
}

/**
 * The origins of a piece of evidence.
 * @param claims ids of the claims that it proves
 * @param rivals ids of the other claims about the same
 */
export async function evidenceOrigins(
  evidenceId: string,
  claims: readonly string[],
  rivals: readonly string[],
): Promise<EvidenceOrigins> {
  const [proven, itself] = await Promise.all([
    tracedClaims([...claims, ...rivals]),
    tracedEvidence([evidenceId]),
  ])
  const documents = await tracedDocuments([...proven, ...itself])
  const own = proven.filter((one) => one.evidenceId === evidenceId)
  const chains = (own.length > 0 ? own : itself).map((one) => originChain(one, documents))
  return {
    chains: [...new Map(chains.map((chain) => [chain.key, chain])).values()],
    among:
      rivals.length === 0
        ? null
        : { ...countOrigins(proven, documents), claims: claims.length + rivals.length },
  }
}
