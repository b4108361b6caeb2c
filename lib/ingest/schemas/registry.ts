import { z } from 'zod'
import { country, formerly, slug, words } from './common'
import { enums } from './enums'

/** Another name of a company, agency or organization, as written, and where it is written so. */
export const alias = z.strictObject({
  name: words,
  kind: enums.name_kind.exclude(['main']),
  seenIn: words.optional(),
})

const aliases = z.array(alias).optional()

export const company = z.strictObject({
  slug,
  name: words,
  parent: slug.optional().describe('Slug of the company that owns it'),
  country: country.optional(),
  description: words.optional(),
  formerly,
  aliases,
  identifiers: z.record(words, z.array(words).min(1)).optional().describe('UEI, DUNS, … with their values'),
})

export const product = z.strictObject({
  slug,
  name: words,
  company: slug,
  technology: slug,
  aliases: z.array(words).optional(),
  description: words.optional(),
  formerly,
})

export const technology = z.strictObject({
  slug,
  name: words,
  description: words,
  atlasName: words.optional().describe('Its name in the Atlas of Surveillance'),
  aliases: z.array(words).optional().describe('Other names it goes by, in full and by initials'),
})

export const agencyType = z.strictObject({ slug, name: words, description: words })

export const agency = z.strictObject({
  slug,
  name: words,
  type: slug,
  level: enums.agency_level,
  country,
  state: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, 'is no subdivision code such as CA')
    .optional(),
  county: words.optional(),
  city: words.optional(),
  coordinates: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  ori: z
    .string()
    .regex(/^[A-Z0-9]{7,9}$/, 'is no ORI: 7 to 9 capitals and digits')
    .optional(),
  parent: slug.optional(),
  note: words.optional(),
  formerly,
  aliases,
})

export const agencyGroup = z.strictObject({
  slug,
  name: words,
  description: words,
  type: slug.optional(),
  country: country.optional(),
  formerly,
})

export const organization = z.strictObject({
  slug,
  name: words,
  kind: enums.organization_kind,
  description: words.optional(),
  country: country.optional(),
  note: words.optional(),
  formerly,
  aliases,
})

export const person = z.strictObject({
  slug,
  name: words,
  role: words,
  organization: slug.optional(),
  company: slug.optional(),
  note: words.optional(),
  formerly,
})

export const unit = z.strictObject({ slug, singular: words, plural: words, description: words })

export const metric = z.strictObject({ slug, name: words, description: words })

/** The registry's files by name, each a list of entries. */
export const registryEntries = {
  companies: company,
  products: product,
  technologies: technology,
  'agency-types': agencyType,
  agencies: agency,
  'agency-groups': agencyGroup,
  organizations: organization,
  people: person,
  units: unit,
  metrics: metric,
} as const

export type RegistryFile = keyof typeof registryEntries
export type RegistryEntry<F extends RegistryFile> = z.infer<(typeof registryEntries)[F]>
