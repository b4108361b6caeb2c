import { type AgencyMatch, type AgencyMention, AgencyResolver } from './agency-resolver'
import { type Candidate, type CompanyMatch, CompanyResolver } from './company-resolver'
import { type ContractPart, contractParts, type PartRecipient } from './contract-parts'
import type { ResolverAgency, ResolverCompany, ResolverData } from './data'
import type { Mention, Verdicts } from './judgements'
import { compileRecognition, type Recognised } from './recognise'

/** Identifiers of a company as a register gives them, by scheme: UEI, DUNS, GB-COH (Companies House), … */
export type CompanyIdentifiers = Readonly<Record<string, string | null | undefined>>

/** Where a name stands: the slug of its register, and whether that lists suppliers of technology only. */
export type Register = { slug?: string; vendors?: boolean }

/**
 * Says whom a row of a register is about: one resolver for all formats. It never merges on a guess: what is not certain is
 * nobody's, with candidates for a person to judge.
 */
export type Resolver = {
  /** The company that a name and identifiers mean: by identifier, else by judgement, else by a name it has. */
  company(name: string, identifiers?: CompanyIdentifiers, register?: Register): CompanyMatch
  /** Whom a company's name that was not found could mean, the likeliest first. */
  companyCandidates(mention: Mention): Candidate<ResolverCompany>[]
  /** The agency that a name and its place mean: by ORI, else by judgement, else by name and place. */
  agency(mention: AgencyMention): AgencyMatch
  /** What people decided on whom a row means, and does not mean. */
  agencyVerdicts(mention: AgencyMention): Verdicts
  /** Whom an agency's name that was not found could mean, the likeliest first. */
  agencyCandidates(mention: AgencyMention): Candidate<ResolverAgency>[]
  /** The companies whose technology a description names, with the words that say so. */
  technology(description: string): Recognised[]
  /** The companies that take part in a contract with these descriptions and recipients. */
  parts(descriptions: readonly string[], recipients: readonly PartRecipient[]): ContractPart[]
  /** Whether money for the first company that buys the second's technology goes through another firm: neither owns the other. */
  throughReseller(recipient: string | null, technology: string): boolean
  /** The company of a slug. */
  companyOf(slug: string): ResolverCompany | null
  /** A product of a slug. */
  productOf(slug: string): { id: string; technology: string } | null
}

/** Makes a resolver ready for many rows: names, identifiers and words are compiled once. */
export function createResolver(data: ResolverData): Resolver {
  const companies = new CompanyResolver(data)
  const agencies = new AgencyResolver(data)
  const recogniser = compileRecognition(data.recognition, data.products)
  const top = (slug: string) => {
    const seen = new Set<string>()
    for (let at = slug; ; ) {
      const parent = companies.get(at)?.parent
      if (!parent || seen.has(parent)) return at
      seen.add(parent)
      at = parent
    }
  }
  return {
    company: (name, identifiers, { slug, vendors } = {}) =>
      companies.resolve({ name, identifiers, register: slug }, vendors),
    companyCandidates: (mention) => companies.candidates(mention),
    agency: (mention) => agencies.resolve(mention),
    agencyVerdicts: (mention) => agencies.verdicts(mention),
    agencyCandidates: (mention) => agencies.candidates(mention),
    technology: (description) => recogniser.companies(description),
    parts: (descriptions, recipients) => contractParts(descriptions, recipients, recogniser, data.products),
    throughReseller: (recipient, technology) => recipient === null || top(recipient) !== top(technology),
    companyOf: (slug) => companies.get(slug),
    productOf: (slug) => data.products.get(slug) ?? null,
  }
}
