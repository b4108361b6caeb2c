import { agencyLevels } from '@/lib/domain/categories'
import { formatCounted } from '@/lib/domain/format-number'
import { slugify } from '@/lib/domain/slug'
import type { Registry } from '@/lib/ingest/registry'
import type { RegistryEntry } from '@/lib/ingest/schemas/registry'
import { AgencyResolver } from '../agency-resolver'
import type { ResolverAgency } from '../data'
import { companyForm } from '../name-forms'
import { PromotionRefused } from './promotion-refused'
import type { Unmatched } from './unmatched-name'

/** What somebody says of a company to be. */
export type CompanyWishes = {
  name?: string | undefined
  slug?: string | undefined
  /** Identifiers it has, where rows of that name give several of a scheme: all of them, or these (`UEI:ABC`). */
  identifiers?: 'all' | readonly string[] | undefined
}

/** What somebody says of an agency to be; its type and level no row says. */
export type AgencyWishes = Partial<
  Record<'name' | 'slug' | 'type' | 'level' | 'country' | 'state' | 'county' | 'city', string>
>

/**
 * The entry of the registry that makes a name a company of its own.
 * @throws PromotionRefused when there is such a company already, or when it is not certain that the rows are about one
 */
export function companyEntry(
  unmatched: Unmatched,
  wishes: CompanyWishes,
  registry: Registry,
): RegistryEntry<'companies'> {
  const { name: written, registers } = unmatched
  const name = wishes.name ?? written
  const chosen = chooseIdentifiers(unmatched, wishes)
  // One of several firms of a name is known by its identifier alone.
  const some = chosen.length < unmatched.identifiers.length
  if (some && companyForm(name) === companyForm(written))
    throw new PromotionRefused(
      `Give it a name of its own with --name: "${written}" is the name of the others too.`,
    )
  for (const one of some ? [name] : [name, written]) refuseKnownName(one, registry)
  for (const { scheme, value } of chosen) refuseKnownIdentifier(scheme, value, registry)
  const slug = wishes.slug ?? slugOf(companyForm(name) || name)
  refuseKnownSlug(slug, [...registry.companies.values()], 'company')
  const identifiers: Record<string, string[]> = {}
  for (const { scheme, value } of chosen) identifiers[scheme] = [...(identifiers[scheme] ?? []), value]
  const [seenIn] = registers
  return {
    slug,
    name,
    ...(!some &&
      name !== written && { aliases: [{ name: written, kind: 'alias', ...(seenIn && { seenIn }) }] }),
    ...(chosen.length > 0 && { identifiers }),
  }
}

/**
 * The entry of the registry that makes a name an agency of its own.
 * @param agencies all that the ledger and the registry have
 * @throws PromotionRefused when there is such an agency already, or when it is not said what it is
 */
export function agencyEntry(
  { name: written, registers, countries }: Unmatched,
  wishes: AgencyWishes,
  registry: Registry,
  agencies: readonly ResolverAgency[],
): RegistryEntry<'agencies'> {
  const { type, level, state, county, city } = wishes
  const name = wishes.name ?? written
  const country = wishes.country ?? (countries.length === 1 ? countries[0] : undefined)
  if (!country) throw new PromotionRefused('Say in which country it is: --country GB')
  if (!type || !registry['agency-types'].has(type))
    throw new PromotionRefused(
      `Say what kind of agency it is: --type ${[...registry['agency-types'].keys()].join(', ')}`,
    )
  if (!isLevel(level))
    throw new PromotionRefused(
      `Say at which level of government it works: --level ${agencyLevels.join(', ')}`,
    )
  const resolver = new AgencyResolver({ agencies: [...agencies], judgements: [] })
  for (const one of [name, written]) {
    const match = resolver.resolve({ name: one, country, state: state ?? null, county, city })
    const known = match.agency ? [match.agency] : match.ambiguous
    if (known.length > 0)
      throw new PromotionRefused(
        `There is ${known.map(({ name, slug }) => `${name} (${slug})`).join(' and ')} already. If that is the one, write a judgement: npm run review.`,
      )
  }
  const slug = wishes.slug ?? slugOf(name, state)
  refuseKnownSlug(slug, [...registry.agencies.values(), ...agencies], 'agency')
  const [seenIn] = registers
  return {
    ...{ slug, name, type, level, country },
    ...(state && { state }),
    ...(county && { county }),
    ...(city && { city }),
    ...(name !== written && { aliases: [{ name: written, kind: 'alias', ...(seenIn && { seenIn }) }] }),
  }
}

const isLevel = (level: string | undefined): level is (typeof agencyLevels)[number] =>
  agencyLevels.some((one) => one === level)

/** Several of one scheme can be one firm registered twice, or two firms of one name: a person must say which. */
function chooseIdentifiers({ name, identifiers }: Unmatched, { identifiers: wished }: CompanyWishes) {
  if (wished === 'all') return identifiers
  if (wished) {
    const chosen = identifiers.filter(({ scheme, value }) => wished.includes(`${scheme}:${value}`))
    const unknown = wished.find((one) => !chosen.some(({ scheme, value }) => one === `${scheme}:${value}`))
    if (unknown) throw new PromotionRefused(`No row of "${name}" has ${unknown}: ${listed(identifiers)}.`)
    return chosen
  }
  const schemes = identifiers.map(({ scheme }) => scheme)
  const [several] = schemes.filter((scheme, index) => schemes.indexOf(scheme) !== index)
  if (!several) return identifiers
  throw new PromotionRefused(
    `Rows of "${name}" give several of ${several}: ${listed(identifiers)}. If all are one firm, say --all-identifiers; ` +
      'if they are several, promote one with --identifier SCHEME:VALUE and a --name of its own.',
  )
}

const listed = (identifiers: Unmatched['identifiers']) =>
  identifiers
    .map(
      ({ scheme, value, contracts }) =>
        `${scheme}:${value} (${formatCounted(contracts, 'contract', 'contracts')})`,
    )
    .join(', ')

function refuseKnownName(name: string, { companies }: Registry): void {
  const form = companyForm(name)
  for (const company of companies.values())
    for (const one of [company.name, ...(company.aliases ?? []).map((alias) => alias.name)])
      if (companyForm(one).replace(/ /g, '') === form.replace(/ /g, ''))
        throw new PromotionRefused(
          `"${name}" is ${company.name} (${company.slug}) already, by the name "${one}". Rows that came in before it are matched when the seeds are loaded.`,
        )
}

function refuseKnownIdentifier(scheme: string, value: string, { companies }: Registry): void {
  for (const { name, slug, identifiers = {} } of companies.values())
    if (identifiers[scheme]?.some((one) => one.toUpperCase() === value.toUpperCase()))
      throw new PromotionRefused(`${scheme} ${value} is ${name}’s (${slug}) already.`)
}

function refuseKnownSlug(
  slug: string,
  records: readonly { slug: string; name: string; formerly?: string[] | undefined }[],
  what: string,
): void {
  const known = records.find((record) => record.slug === slug || record.formerly?.includes(slug))
  if (known)
    throw new PromotionRefused(
      `The slug "${slug}" is that of the ${what} ${known.name}; give another one with --slug.`,
    )
}

function slugOf(...words: (string | undefined)[]): string {
  try {
    return slugify(...words)
  } catch {
    throw new PromotionRefused(
      'Its name has no letters that an address can have; give it a slug with --slug.',
    )
  }
}
