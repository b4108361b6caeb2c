import type { ResolverCompany, ResolverData } from './data'
import { Judgements, type Mention } from './judgements'
import { companyForm, tellingWords } from './name-forms'
import { similarity, trigrams } from './trigrams'

/** How a row was found to be about somebody. */
export type MatchedBy = 'identifier' | 'judgement' | 'name' | 'name and place' | 'the only one of its place'

/** Whom a row is about; nobody where that is not certain. Candidates are asked for apart, because they cost more. */
export type CompanyMatch = { company: ResolverCompany; by: MatchedBy } | null

/** Somebody whom a name could mean, for a person to judge. `score` from 0 to 1. */
export type Candidate<T> = { who: T; name: string; score: number; unsure: boolean }

type Entry = { company: ResolverCompany; name: string; telling: string; grams: Set<string> }

/** Finds the company that a name and identifiers mean: by identifier, by judgement, by name; never by likeness. */
export class CompanyResolver {
  readonly #identifiers = new Map<string, ResolverCompany>()
  readonly #names = new Map<string, { company: ResolverCompany; seenIn: string | null }[]>()
  readonly #entries: Entry[] = []
  readonly #bySlug: Map<string, ResolverCompany>
  readonly #common: Set<string>
  readonly #judgements: Judgements
  readonly #known = new Map<string, CompanyMatch>()

  constructor({ companies, recognition, judgements }: ResolverData) {
    this.#bySlug = new Map(companies.map((company) => [company.slug, company]))
    this.#common = new Set(recognition.flatMap(({ company, commonName }) => (commonName ? [company] : [])))
    this.#judgements = new Judgements(judgements, 'company')
    for (const company of companies) {
      for (const { scheme, value } of company.identifiers)
        this.#identifiers.set(`${scheme} ${value}`, company)
      for (const { name, seenIn } of company.names) {
        const form = companyForm(name)
        this.#names.set(joined(form), [...(this.#names.get(joined(form)) ?? []), { company, seenIn }])
        this.#entries.push({
          company,
          name,
          telling: tellingWords(form),
          grams: trigrams(tellingWords(form)),
        })
      }
    }
  }

  /** The company of a slug. */
  get(slug: string): ResolverCompany | null {
    return this.#bySlug.get(slug) ?? null
  }

  /**
   * Whom a row names. Identifiers that point to two companies, and names that two companies bear, mean nobody.
   * @param vendors whether the register lists suppliers of technology only, so that `Titan` can mean no other firm
   */
  resolve(mention: Mention, vendors = false): CompanyMatch {
    let key = `${vendors}\n${mention.register ?? ''}\n${mention.name}`
    for (const scheme in mention.identifiers) key += `\n${scheme} ${mention.identifiers[scheme] ?? ''}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const match = this.#find(mention, vendors)
    // Registers repeat few names often; a register of many names must not fill the memory.
    if (this.#known.size >= 50_000) this.#known.clear()
    this.#known.set(key, match)
    return match
  }

  #find(mention: Mention, vendors: boolean): CompanyMatch {
    const { same, not } = this.#judgements.on(mention)
    const identified = new Set(
      Object.entries(mention.identifiers ?? {}).flatMap(([scheme, value]) =>
        value ? (this.#identifiers.get(`${scheme} ${value.trim().toUpperCase()}`) ?? []) : [],
      ),
    )
    const allowed = (company: ResolverCompany) => !not.has(company.slug)
    const [byIdentifier, ...others] = [...identified].filter(allowed)
    if (byIdentifier) return others.length === 0 ? { company: byIdentifier, by: 'identifier' } : null
    const judged = same && this.get(same)
    if (judged) return { company: judged, by: 'judgement' }
    const named = new Set(
      (this.#names.get(joined(companyForm(mention.name))) ?? [])
        .filter(({ company, seenIn }) => vendors || this.#counts(company, seenIn, mention))
        .map(({ company }) => company)
        .filter(allowed),
    )
    const [byName, ...rest] = named
    return byName && rest.length === 0 ? { company: byName, by: 'name' } : null
  }

  /** One word that others bear too counts only in the register that is known to mean the company by it. */
  #counts(company: ResolverCompany, seenIn: string | null, { name, register }: Mention): boolean {
    const own =
      companyForm(name)
        .split(' ')
        .filter((word) => word.length > 2).length > 1
    return own || !this.#common.has(company.slug) || (seenIn !== null && seenIn === register)
  }

  /** Whom a name that is nobody's could mean, the likeliest first. Those that were judged not the same are left out. */
  candidates(mention: Mention, limit = 5): Candidate<ResolverCompany>[] {
    const { not, unsure } = this.#judgements.on(mention)
    const telling = tellingWords(companyForm(mention.name))
    const grams = trigrams(telling)
    const best = new Map<string, Candidate<ResolverCompany>>()
    for (const { company, name, telling: theirs, grams: theirGrams } of this.#entries) {
      if (not.has(company.slug)) continue
      const within =
        !this.#common.has(company.slug) && theirs.length > 3 && ` ${telling} `.includes(` ${theirs} `)
      const score = Math.max(similarity(grams, theirGrams), within ? 0.75 : 0)
      const known = best.get(company.slug)
      // Among names that are equally alike the shorter one says more plainly who it is.
      const better =
        !known || score > known.score || (score === known.score && name.length < known.name.length)
      if (score < 0.5 || !better) continue
      best.set(company.slug, { who: company, name, score, unsure: unsure.has(company.slug) })
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.who.slug < b.who.slug ? -1 : 1))
      .slice(0, limit)
  }
}

/** Registers write `TransUnion` and `TRANS UNION`, `B.I.` and `BI`: blanks tell no companies apart. */
const joined = (form: string) => form.replace(/\s/g, '')
