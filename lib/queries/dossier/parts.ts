import { dossierPages } from '@/lib/dossier/pages'
import { type StateAgencies, stateAgencies } from './agencies'
import { dossierContracts } from './contracts'
import { dossierCoverage } from './coverage'
import { dossierFigures } from './figures'
import { dossierPartnerships } from './partnerships'
import { dossierQuotes } from './quotes'
import { dossierRegisters } from './registers'
import type { SubjectRecord } from './subject'
import { dossierWords } from './words'

/** All that the ledger knows about a subject, each part bounded, and the pages that hold the rest. */
export async function dossierParts(record: SubjectRecord, version: number) {
  const { subject } = record
  const [figures, words, partnerships, agencies, contracts, quotes, coverage, registers] = await Promise.all([
    dossierFigures(record),
    dossierWords(record),
    dossierPartnerships(subject),
    subject.kind === 'state' ? stateAgencies(subject.country, subject.state) : noAgencies,
    dossierContracts(subject),
    dossierQuotes(record),
    dossierCoverage(record),
    dossierRegisters(record),
  ])
  const pages = dossierPages(subject, record.name, version)
  return { pages, figures, words, partnerships, agencies, contracts, quotes, coverage, registers }
}

const noAgencies: StateAgencies | null = null

export type DossierParts = Awaited<ReturnType<typeof dossierParts>>
