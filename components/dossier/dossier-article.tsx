import { type ParamProblem, ParamProblems } from '@/components/ui/param-problems'
import type { Dossier } from '@/lib/queries/dossier/dossier'
import { DossierAgencies } from './dossier-agencies'
import { DossierCheck } from './dossier-check'
import { DossierClaims } from './dossier-claims'
import { DossierCommitments } from './dossier-commitments'
import { DossierContracts } from './dossier-contracts'
import { DossierCoverage } from './dossier-coverage'
import { DossierFigures } from './dossier-figures'
import { DossierHead } from './dossier-head'
import { DossierNotes } from './dossier-notes'
import { DossierPartnerships } from './dossier-partnerships'
import { DossierPressure } from './dossier-pressure'
import { DossierQuotes } from './dossier-quotes'
import { DossierRegisters } from './dossier-registers'
import { DossierSince } from './dossier-since'
import { DossierSummary } from './dossier-summary'

type DossierArticleProps = {
  dossier: Dossier
  problems: readonly ParamProblem[]
  /** The style sheet with the words above each printed page. */
  running: string
}

/** Everything the ledger knows about a place or a company, on pages that print well. */
export function DossierArticle({ dossier, problems, running }: DossierArticleProps) {
  return (
    <article className="dossier">
      <link rel="stylesheet" href={running} media="print" />
      <DossierHead dossier={dossier} />
      <ParamProblems problems={problems} />
      {dossier.since && <DossierSince since={dossier.since} />}
      <DossierSummary dossier={dossier} />
      <DossierFigures dossier={dossier} />
      <DossierClaims dossier={dossier} />
      <DossierPartnerships dossier={dossier} />
      <DossierAgencies dossier={dossier} />
      <DossierContracts dossier={dossier} />
      <DossierQuotes dossier={dossier} />
      <DossierCommitments dossier={dossier} />
      <DossierPressure dossier={dossier} />
      <DossierCoverage dossier={dossier} />
      <DossierRegisters dossier={dossier} />
      <DossierCheck dossier={dossier} />
      <DossierNotes dossier={dossier} />
    </article>
  )
}
