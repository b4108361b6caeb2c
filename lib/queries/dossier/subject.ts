import { cache } from 'react'
import { reader } from '@/lib/db/client'
import { addressOf } from '@/lib/domain/addresses'
import { countryName } from '@/lib/domain/country-names'
import { fullPlace, shortPlace } from '@/lib/domain/place'
import { stateName } from '@/lib/domain/us-states'
import { agencyLevelWords } from '@/lib/domain/words'
import type { DossierSubject } from '@/lib/dossier/address'
import { listHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { agencyHead } from '../profiles/agency-head'
import { companyFamily, companyHead } from '../profiles/company-family'

/** Whom a dossier is about, as its title block has it. */
export type SubjectRecord = {
  subject: DossierSubject
  name: string
  /** What tells it from others of its name: a place. */
  beside: string | null
  /** Its own page, or the list of its agencies. */
  page: string
  /** What it is, in a line. */
  is: string
  note: string | null
  facts: readonly { term: string; value: string }[]
  /** Ids of the agency, or of the company and those it owns; none for a state. */
  ids: string[]
  /** Names of companies that are counted together with it. */
  including: readonly string[]
}

/** The record of a subject; null when the ledger has none. Asked once a request. */
export async function subjectRecord(subject: DossierSubject): Promise<SubjectRecord | null> {
  if (subject.kind === 'agency') return agencyRecord(subject.slug)
  if (subject.kind === 'company') return companyRecord(subject.slug)
  return stateRecord(subject.country, subject.state)
}

const agencyRecord = cache(async (slug: string): Promise<SubjectRecord | null> => {
  const head = await agencyHead(slug)
  if (!head) return null
  const others = head.names.filter(({ kind }) => kind !== 'main').map(({ name }) => name)
  const facts = [
    { term: 'Type', value: head.type.name },
    { term: 'Level', value: agencyLevelWords[head.level] },
    { term: 'Place', value: fullPlace(head) },
    { term: 'ORI', value: head.ori ?? 'not known to the ledger' },
    { term: 'Part of', value: head.parent?.name },
    { term: 'Its parts', value: head.parts.map(({ name }) => name).join('; ') },
    { term: 'Also written', value: others.join('; ') },
  ]
  return {
    subject: { kind: 'agency', slug },
    name: head.name,
    beside: shortPlace(head),
    page: addressOf.agency(slug),
    is: `${head.type.name}, ${fullPlace(head)}`,
    note: head.note,
    facts: given(facts),
    ids: [head.id],
    including: [],
  }
})

const companyRecord = cache(async (slug: string): Promise<SubjectRecord | null> => {
  const head = await companyHead(slug)
  if (!head) return null
  const family = await companyFamily(head.id)
  const owned = family.filter(({ depth }) => depth > 0)
  const counted = owned.filter(({ partnerships, contracts }) => partnerships + contracts > 0)
  const others = head.names.filter(({ kind }) => kind !== 'main').map(({ name }) => name)
  const facts = [
    { term: 'Owned by', value: head.parent?.name },
    { term: 'Owns', value: owned.map(({ name }) => name).join('; ') },
    { term: 'Seat', value: head.country && countryName(head.country) },
    { term: 'Also written', value: others.join('; ') },
    {
      term: 'Identifiers',
      value: head.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', '),
    },
  ]
  return {
    subject: { kind: 'company', slug },
    name: head.name,
    beside: null,
    page: addressOf.company(slug),
    is: head.description ?? 'A company that supplies technology',
    note: null,
    facts: given(facts),
    ids: family.map(({ id }) => id),
    including: counted.map(({ name }) => name),
  }
})

const stateRecord = cache(async (country: string, state: string): Promise<SubjectRecord | null> => {
  const known = await reader.agency.findFirst({ where: { country, state }, select: { id: true } })
  if (!known) return null
  return {
    subject: { kind: 'state', country, state },
    name: stateName(country, state),
    beside: countryName(country),
    page: listHref(agenciesList, { country: [country], state: [state] }),
    is: `The agencies of ${stateName(country, state)}, ${countryName(country)}, in the ledger`,
    note: null,
    facts: [{ term: 'Code', value: `${country}-${state} (ISO 3166-2)` }],
    ids: [],
    including: [],
  }
})

type Fact = SubjectRecord['facts'][number]

function given(facts: readonly { term: string; value: string | null | undefined }[]): Fact[] {
  return facts.flatMap(({ term, value }) => (value ? [{ term, value }] : []))
}
