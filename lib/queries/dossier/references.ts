import type { Reference } from '@/lib/dossier/notes'
import { type DossierPage, figurePage } from '@/lib/dossier/pages'
import type { DossierParts } from './parts'

type Cited = { citations: readonly { evidence: { id: string } }[] }
type Proven = { proof: { id: string } | null }

const evidence = (id: string): Reference => ({ kind: 'evidence', id })
const dataset = (slug: string): Reference => ({ kind: 'source', key: `dataset:${slug}` })
const page = (to: DossierPage | null): Reference[] => (to ? [{ kind: 'page', ...to }] : [])
const cited = (records: readonly Cited[]) =>
  records.flatMap(({ citations }) => citations.map((one) => evidence(one.evidence.id)))
const proven = (rows: readonly Proven[]) => rows.flatMap(({ proof }) => (proof ? [evidence(proof.id)] : []))

/** All that a dossier refers to, in the order in which it is read. */
export function referencesOf(parts: DossierParts): Reference[] {
  const { pages, figures, words, partnerships, agencies, contracts, quotes, coverage, registers } = parts
  return [
    ...figures.flatMap((figure) => [...figure.evidence.map(evidence), ...page(figurePage(figure))]),
    ...cited(words.claims),
    ...proven(partnerships.rows),
    ...page(partnerships.counts.partnerships > 0 ? pages.partnerships : null),
    ...(agencies?.rows.flatMap(({ datasets }) => datasets.map(dataset)) ?? []),
    ...page(pages.agencies),
    ...page(contracts.held > 0 ? pages.contractsCounted : null),
    ...proven(contracts.largest),
    ...page(contracts.total > 0 ? pages.contracts : null),
    ...proven(contracts.bids),
    ...quotes.shown.map(({ id }) => evidence(id)),
    ...page(quotes.total > 0 ? pages.evidence : null),
    ...cited(words.commitments),
    ...page(words.commitments.length > 0 ? pages.commitments : null),
    ...cited(words.campaigns.map(({ campaign }) => campaign)),
    ...cited(words.demands),
    ...cited(coverage.statements),
    ...page(coverage.total > 0 ? pages.coverage : null),
    ...registers.map(({ slug }) => dataset(slug)),
    ...page(pages.partnershipsCounted),
    ...page(pages.contractsCounted),
    ...page(pages.method),
    ...page(pages.wrong),
  ]
}
