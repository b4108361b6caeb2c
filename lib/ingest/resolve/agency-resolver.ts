import { countiesAgree } from '@/lib/ingest/datasets/county'
import { AgencyIndex, type Named } from './agency-index'
import { type AgencyNameParts, parseAgencyName } from './agency-name'
import { narrow, sameCounty } from './agency-place'
import type { Candidate, MatchedBy } from './company-resolver'
import type { ResolverAgency, ResolverData } from './data'
import { Judgements, type Mention, type Verdicts } from './judgements'
import { agencyForm } from './name-forms'
import { similarity, trigrams } from './trigrams'

/** How a row names an agency. Country and state as ISO codes. */
export type AgencyMention = Mention & { country: string; ori?: string | null | undefined }

/** Which agency a row is about, or those of its name that could be meant: several, or one whose place differs. */
export type AgencyMatch =
  | { agency: ResolverAgency; by: MatchedBy; exact: boolean }
  | { agency: null; ambiguous: ResolverAgency[] }

/**
 * Finds the agency that a name and a place mean. The name alone never decides: the state must be the same, and counties
 * must agree where both sides give one; a looser spelling counts only where both do.
 */
export class AgencyResolver {
  readonly #byOri = new Map<string, ResolverAgency>()
  readonly #bySlug = new Map<string, ResolverAgency>()
  readonly #index: AgencyIndex
  readonly #judgements: Judgements

  /** @param whole whether `agencies` are all of their states, so that the only one like a name is the one meant */
  constructor(
    { agencies, judgements }: Pick<ResolverData, 'agencies' | 'judgements'>,
    private readonly whole = false,
  ) {
    this.#judgements = new Judgements(judgements, 'agency')
    this.#index = new AgencyIndex(agencies)
    for (const agency of agencies) {
      if (agency.ori) this.#byOri.set(agency.ori, agency)
      this.#bySlug.set(agency.slug, agency)
    }
  }

  /** Which agency a row names. */
  resolve(mention: AgencyMention): AgencyMatch {
    const ori = mention.ori?.trim().toUpperCase() || null
    const { same, not } = this.#judgements.on(withOri(mention, ori))
    const allowed = (agency: ResolverAgency) => !not.has(agency.slug)
    const identified = ori ? this.#byOri.get(ori) : undefined
    if (identified && allowed(identified)) return { agency: identified, by: 'identifier', exact: false }
    const judged = same ? this.#bySlug.get(same) : undefined
    if (judged) return { agency: judged, by: 'judgement', exact: false }
    const free = (agency: ResolverAgency) => allowed(agency) && (!ori || !agency.ori || agency.ori === ori)
    const { country, state = null } = mention
    const named = this.#index.named(country, state, agencyForm(mention.name)).filter(free)
    const first = this.#decide(named, mention)
    if (first) return first
    const parts = parseAgencyName(mention.name, state)
    const placed = { ...mention, county: parts.county ?? mention.county }
    const about = (office: string | undefined) =>
      office ? this.#index.about(country, state, office, parts.core).filter(({ agency }) => free(agency)) : []
    const alike = about(parts.office)
    const others = this.#index.about(country, state, OTHER_OFFICE[parts.office] ?? '-', parts.core)
    return (
      this.#decide(unique(alike.filter((one) => one.kind === parts.kind && inCounty(one, placed))), placed) ??
      // Where the very name stands in another county, that may be the one meant.
      (named.length === 0 ? this.#only([...alike, ...others], parts, placed) : null) ?? {
        agency: null,
        ambiguous: named,
      }
    )
  }

  /** The one whose place agrees; that several do is an answer too; null where none does. */
  #decide(named: ResolverAgency[], mention: AgencyMention): AgencyMatch | null {
    const agreeing = named.filter(({ county }) => sameCounty(county, mention.county))
    if (agreeing.length === 0) return null
    const [only, ...more] = agreeing
    const narrowed = more.length === 0 ? agreeing : narrow(agreeing, mention)
    const [agency] = narrowed
    if (!only || !agency || narrowed.length !== 1) return { agency: null, ambiguous: agreeing }
    const placed = agency.county && mention.county
    const exact = [agency.name, ...agency.names].some((name) => name === mention.name)
    return { agency, by: placed ? 'name and place' : 'name', exact }
  }

  /** `Toms River Police Department` is the township's, and `Aiken Public Safety` Aiken's police, where the county has no other. */
  #only(alike: Named[], parts: AgencyNameParts, mention: AgencyMention): AgencyMatch | null {
    if (!this.whole || !mention.county || parts.kind === 'county') return null
    const near = alike.filter((one) => one.agency.county && one.kind !== 'county' && inCounty(one, mention))
    const fitting = unique(
      near.filter(({ kind }) => kind === null || parts.kind === null || kind === parts.kind),
    )
    const [agency, ...others] = fitting
    if (!agency) return null
    return others.length > 0
      ? { agency: null, ambiguous: fitting }
      : { agency, by: 'the only one of its place', exact: false }
  }

  /** What people decided on a mention. */
  verdicts(mention: AgencyMention): Verdicts {
    return this.#judgements.on(withOri(mention, mention.ori ?? null))
  }

  /** Whom a name that was not found could mean, in its state, the likeliest first. */
  candidates(mention: AgencyMention, limit = 5): Candidate<ResolverAgency>[] {
    const { not, unsure } = this.#judgements.on(withOri(mention, mention.ori ?? null))
    const grams = trigrams(agencyForm(mention.name))
    const best = new Map<string, Candidate<ResolverAgency>>()
    for (const { agency, name, grams: theirs } of this.#index.likenesses(mention.country, mention.state)) {
      if (not.has(agency.slug)) continue
      const near =
        mention.county && agency.county ? (countiesAgree(mention.county, agency.county) ? 0.1 : -0.25) : 0
      const score = Math.min(1, Math.max(0, similarity(grams, theirs) + near))
      const known = best.get(agency.id)
      if (score < 0.5 || (known && known.score >= score)) continue
      best.set(agency.id, { who: agency, name, score, unsure: unsure.has(agency.slug) })
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.who.slug < b.who.slug ? -1 : 1))
      .slice(0, limit)
  }
}

/** A place has a police department or a department of public safety, which registers do not tell apart. */
const OTHER_OFFICE: Readonly<Record<string, string>> = { safety: 'police', police: 'safety' }

const inCounty = ({ agency, county }: Named, mention: AgencyMention) =>
  sameCounty(agency.county ?? county, mention.county)

const unique = (named: Named[]) => [...new Set(named.map(({ agency }) => agency))]

const withOri = (mention: AgencyMention, ori: string | null): AgencyMention =>
  ori ? { ...mention, identifiers: { ...mention.identifiers, ORI: ori } } : mention
