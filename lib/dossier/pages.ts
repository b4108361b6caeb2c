import { addressOf } from '@/lib/domain/addresses'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { commitmentsList } from '@/lib/search-params/commitments'
import { contractsList } from '@/lib/search-params/contracts'
import { countedHref } from '@/lib/search-params/counted-href'
import { evidenceList } from '@/lib/search-params/evidence'
import { partnershipsList } from '@/lib/search-params/partnerships'
import type { DossierSubject } from './address'

/** A page of the ledger that a dossier leads to, by what it holds. */
export type DossierPage = { href: string; title: string }

/** Where all that a dossier shows in part stands, each address with the version, so that it says later what changed. */
export function dossierPages(subject: DossierSubject, name: string, version: number) {
  const scope =
    subject.kind === 'state'
      ? { country: [subject.country], state: [subject.state] }
      : { [subject.kind]: [subject.slug] }
  const partnerships = listHref(partnershipsList, scope)
  const contracts = listHref(contractsList, scope)
  const page = (href: string, title: string): DossierPage => ({ href: withVersion(href, version), title })
  const of = `of ${name}`
  return {
    partnerships: page(partnerships, `Partnerships ${of}`),
    partnershipsCounted: page(countedHref(partnerships) ?? '', `How the partnerships ${of} were counted`),
    contracts: page(contracts, `Contracts ${of}`),
    contractsCounted: page(countedHref(contracts) ?? '', `How the contracts ${of} were added up`),
    agencies: subject.kind === 'state' ? page(listHref(agenciesList, scope), `Agencies ${of}`) : null,
    evidence:
      subject.kind === 'company'
        ? page(listHref(evidenceList, { company: [subject.slug] }), `Quotes and references about ${name}`)
        : null,
    commitments:
      subject.kind === 'company'
        ? page(listHref(commitmentsList, { company: [subject.slug] }), `Commitments ${of}`)
        : null,
    coverage: { href: '/coverage', title: 'What is known and what is not' },
    method: { href: '/about', title: 'How the ledger is made' },
    wrong: { href: '/about#corrections', title: 'Something wrong?' },
  }
}

export type DossierPages = ReturnType<typeof dossierPages>

/** The page of a figure. */
export function figurePage({ slug, title }: { slug: string; title: string }): DossierPage {
  return { href: addressOf.figure(slug), title }
}

/** An address with the version that is read. */
function withVersion(href: string, version: number): string {
  return `${href}${href.includes('?') ? '&' : '?'}version=${version}`
}
