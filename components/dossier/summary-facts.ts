import type { SummaryFacts } from '@/lib/dossier/summary'
import type { Dossier } from '@/lib/queries/dossier/dossier'

/** What the summary of a dossier says, counted from its parts. */
export function summaryFacts(dossier: Dossier): SummaryFacts {
  const { record, words, partnerships, agencies, contracts, quotes, figures, registers } = dossier
  const { partnerships: total, ...counts } = partnerships.counts
  const states = [...dossier.states].map(([slug, { words: state, key }]) => {
    const inferred = words.commitments.find((one) => one.slug === slug)?.untilInferred
    return inferred && (key === 'expired' || key === 'in_force') ? `${state} (the day is inferred)` : state
  })
  return {
    kind: record.subject.kind,
    name: record.name,
    including: record.including,
    partnerships: {
      ...counts,
      total,
      technologies: partnerships.technologies.flatMap(({ name }) => name ?? []),
    },
    agencies,
    contracts: { held: contracts.held, bids: contracts.bidTotal, sums: contracts.sums },
    quotes,
    claims: words.claims.length,
    figures: figures.length,
    commitments: states,
    answers: words.commitments.length - states.length,
    campaigns: words.campaigns.length,
    demands: words.demands.length,
    registers: registers.length,
  }
}
