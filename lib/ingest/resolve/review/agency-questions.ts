import { countiesAgree } from '@/lib/ingest/datasets/county'
import { AgencyResolver } from '../agency-resolver'
import type { ResolverAgency, ResolverData } from '../data'
import { Judgements } from '../judgements'
import { agencyForm } from '../name-forms'
import { nameEvidence, type Question } from './questions'

/** An agency of a register that could be the one in the ledger. */
type Near = { listed: ResolverAgency; score: number; only: boolean }

/**
 * Which agencies of a register could be agencies that the ledger names without an identifier.
 * @param register the agencies of the register, whole, with their ORIs
 * @param uses how many partnerships each agency of the ledger has, by id
 */
export function agencyQuestions(
  data: ResolverData,
  register: readonly ResolverAgency[],
  uses: ReadonlyMap<string, number>,
): Question[] {
  const resolver = new AgencyResolver({ agencies: [...register], judgements: [] }, true)
  const judgements = new Judgements(data.judgements, 'agency')
  const taken = new Set(data.agencies.flatMap(({ id, ori }) => (ori && uses.has(id) ? [ori] : [])))
  return data.agencies.flatMap((agency) => {
    const rows = uses.get(agency.id) ?? 0
    if (agency.ori || rows === 0) return []
    return near(agency, resolver)
      .filter(({ listed: { ori } }) => ori && !taken.has(ori))
      .flatMap(({ listed, score, only }): Question[] => {
        const about = aboutRow(listed)
        const { same, not, unsure } = judgements.on(about)
        if (same || not.has(agency.slug)) return []
        const { speaksFor, speaksAgainst } = nameEvidence(listed.name, agency.name, score, agencyForm)
        const place = placeEvidence(listed, agency)
        return [
          {
            kind: 'agency',
            about,
            with: agency.slug,
            candidate: { name: placed(agency), likest: agency.name },
            score,
            rows,
            sums: [],
            speaksFor: [
              ...speaksFor,
              ...place.speaksFor,
              ...(only ? ['the register has no other like it there'] : []),
            ],
            speaksAgainst: [...speaksAgainst, ...place.speaksAgainst],
            unsure: unsure.has(agency.slug),
            promotes: null,
          },
        ]
      })
  })
}

/** The agency that the register has for certain but under another name, or those that come near. */
function near(agency: ResolverAgency, resolver: AgencyResolver): Near[] {
  const { name, country, state, county, city } = agency
  const mention = { name, country, state, county, city }
  const match = resolver.resolve(mention)
  if (match.agency)
    return [{ listed: match.agency, score: 1, only: match.by === 'the only one of its place' }]
  if (match.ambiguous.length > 0) return match.ambiguous.map((listed) => ({ listed, score: 1, only: false }))
  return resolver
    .candidates(mention, 2)
    .flatMap(({ who, score }) => (score >= 0.7 ? [{ listed: who, score, only: false }] : []))
}

/** What is judged is the row of the register, so that its next reading knows whose it is. */
function aboutRow({
  name,
  country,
  state,
  county,
  ori,
}: ResolverAgency): Question['about'] & { country: string } {
  return {
    name,
    country,
    ...(ori && { identifiers: { ORI: ori } }),
    ...(state && { state }),
    ...(county && { county }),
  }
}

const placed = ({ name, city, county }: ResolverAgency) => [name, city, county].filter(Boolean).join(', ')

function placeEvidence(listed: ResolverAgency, agency: ResolverAgency) {
  if (!listed.county || !agency.county)
    return { speaksFor: [], speaksAgainst: ['one of the two names no county'] }
  return countiesAgree(listed.county, agency.county)
    ? { speaksFor: [`both in ${agency.county}`], speaksAgainst: [] }
    : { speaksFor: [], speaksAgainst: [`in ${listed.county}, not ${agency.county}`] }
}
