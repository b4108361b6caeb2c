import type { SeedDocument } from '../document'
import { type Fault, sortFaults } from '../fault'
import { recordLabel } from '../label'
import type { ReadArticle, ReadSeeds } from '../read-seeds'
import type { Registry } from '../registry'
import type { CampaignSeed, CommitmentSeed } from '../schemas/records'
import type { Citing } from './citations'
import { compileClaim, compileReferenceClaims } from './claims'
import { compileConflicts } from './conflicts'
import { Context, type Spot } from './context'
import { compileCoverage } from './coverage'
import { checkAllUsed, compileEvidence } from './evidence'
import { type CompiledFigure, compileFigures } from './figures'
import { compileMention } from './mentions'
import { compilePartnership } from './partnerships'
import { compileCampaign, compileCommitment, compileDemand } from './promises'
import { compileRegistry } from './registry'
import { compileSources } from './sources'

/** What the seed files say, verified: every fault, and, when there is none, the documents to load. */
export type Compiled = {
  registry: Registry
  documents: SeedDocument[]
  /** Figures; those that are counted get their numbers when all else is loaded. */
  figures: CompiledFigure[]
  /** Why records were taken out of the files, as `claim/slug`. */
  withdrawn: Map<string, { reason: string }>
  faults: Fault[]
}

/** Verifies everything under seeds/ but the datasets and makes a document of each record. Needs no database. */
export function compileSeeds(seeds: ReadSeeds): Compiled {
  const context = new Context(seeds.registry, seeds.faulty)
  compileRegistry(context)
  const index = compileEvidence(context, seeds, compileSources(context, seeds))
  const campaigns = seeds.articles.flatMap(({ value }) => value?.campaigns ?? [])
  const commitments = seeds.articles.flatMap(({ value }) => value?.commitments ?? [])
  for (const article of seeds.articles)
    compileArticle(article, { context, index, article: article.slug }, { campaigns, commitments })
  compileCoverage(seeds, { context, index, article: null })
  compileReferenceClaims(context, seeds, index)
  // A record that was left out for a fault of its own may be the one that names the evidence.
  if ([...seeds.articles, ...seeds.references, ...seeds.coverage].every(({ whole }) => whole))
    checkAllUsed(context, index)
  compileConflicts(context, seeds)
  const figures = compileFigures(context, seeds)
  checkWithdrawn(context, seeds)
  return {
    registry: seeds.registry,
    documents: context.all(),
    figures,
    withdrawn: seeds.withdrawn,
    faults: sortFaults([...seeds.faults, ...context.faults]),
  }
}

/** What is said to be withdrawn is declared nowhere. */
function checkWithdrawn(context: Context, seeds: ReadSeeds): void {
  const declared = new Set(context.all().map(({ kind, slug }) => `${kind}/${slug}`))
  for (const [key, { at }] of seeds.withdrawn)
    if (declared.has(key))
      context.fault(
        { record: `withdrawn ${key.replace('/', ' ')}`, place: () => at },
        [],
        'the record is declared',
        'take it out where it is declared, or take this entry out',
      )
}

/** Records of all articles that those of one may name. */
type Others = { campaigns: readonly CampaignSeed[]; commitments: readonly CommitmentSeed[] }

function compileArticle(article: ReadArticle, citing: Citing, { campaigns, commitments }: Others): void {
  const { value } = article
  if (!value) return
  value.claims?.forEach((claim, i) => {
    compileClaim(citing, claim, spot('claims', 'claim', claim, i))
  })
  value.partnerships?.forEach((partnership, i) => {
    compilePartnership(citing, partnership, spot('partnerships', 'partnership', partnership, i))
  })
  value.commitments?.forEach((commitment, i) => {
    compileCommitment(citing, commitment, commitments, spot('commitments', 'commitment', commitment, i))
  })
  value.campaigns?.forEach((campaign, i) => {
    compileCampaign(citing, campaign, spot('campaigns', 'campaign', campaign, i))
  })
  value.demands?.forEach((demand, i) => {
    compileDemand(citing, demand, campaigns, spot('demands', 'demand', demand, i))
  })
  value.mentions?.forEach((mention, i) => {
    compileMention(citing, mention, spot('mentions', 'mention', mention, i))
  })

  function spot(section: string, kind: string, entry: unknown, position: number): Spot {
    return {
      record: recordLabel(kind, entry, String(position + 1)),
      place: (path) => article.place([section, position, ...path]),
    }
  }
}
