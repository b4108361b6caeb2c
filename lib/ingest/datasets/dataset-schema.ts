import { z } from 'zod'
import { country, currency, day, slug, url, words } from '@/lib/ingest/schemas/common'
import { enums } from '@/lib/ingest/schemas/enums'

/** What a column can mean, by format. `kept` columns stay in the row's own cells and nowhere else. */
export const meanings = {
  atlas: [
    'rowKey',
    'agency',
    'agencyType',
    'jurisdiction',
    'city',
    'county',
    'state',
    'technology',
    'vendor',
    'began',
    'beganPrecision',
    'linkDate',
    'kept',
  ],
  obligations: [
    'buyer',
    'awardKey',
    'awardNumber',
    'recipient',
    'amount',
    'actionOn',
    'modification',
    'description',
    'kept',
  ],
  agencies: ['ori', 'agency', 'county', 'state', 'latitude', 'longitude', 'kept'],
} as const

export const columns = <const M extends readonly string[]>(of: M) =>
  z.record(words, z.enum(of)).describe('What each column of the files means, by its name')

const named = z.strictObject({ row: words, reason: words })

/** What every dataset says of itself, whatever its format. */
export const common = {
  slug,
  register: slug
    .optional()
    .describe(
      'The register it is a part of, where several datasets are: a key means the same row in all of them',
    ),
  title: words,
  publisher: words,
  url: url.optional(),
  licence: words.describe('SPDX identifier, or US-PD for works of the United States government'),
  licenceUrl: url.optional(),
  attribution: words.describe('How the publisher is to be named'),
  version: words,
  snapshotOn: day.nullable().describe('Day of the snapshot; null where it has none'),
  description: words.describe('What it holds, what was left out and why, and its faults'),
  expected: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }).describe('Rows that a load accepts'),
  files: z.array(z.string().regex(/^[\w.-]+\.csv$/, 'is no CSV file beside dataset.yaml')).min(1),
  country: country.describe('Country of the agencies'),
  ignore: z.array(words).describe('Columns that are dropped: not kept in the cells either'),
  refused: z.array(named).default([]).describe('Rows, by key, that are known to be refused, and why'),
}

/** What all rows of a register that lists ties have in common. */
export const partnership = {
  kind: enums.partnership_kind,
  product: slug.optional().describe('Product that all rows are about'),
  status: enums.partnership_status,
  note: words.optional(),
}

/** Cells of a register that lists ties, and what they mean. */
export const explained = {
  vendorCells: z
    .array(z.strictObject({ cell: words, companies: z.array(slug), reason: words }))
    .default([])
    .describe('Cells of the vendor column, or parts between commas, that are no company by their own words'),
  undecidedDates: z
    .array(z.strictObject({ text: words, reason: words }))
    .default([])
    .describe('Dates that cannot be decided: unknown, with their text kept'),
}

/** A register that lists which agency uses whose technology, in the manner of the Atlas of Surveillance. */
const atlas = z.strictObject({
  ...common,
  format: z.literal('atlas'),
  columns: columns(meanings.atlas),
  partnership: z.strictObject(partnership),
  ...explained,
})

/** A register of transactions on contracts: one row an action. */
const obligations = z.strictObject({
  ...common,
  format: z.literal('obligations'),
  columns: columns(meanings.obligations),
  currency,
  buyers: z.record(words, slug).describe('Agency of each value of the buyer column'),
})

/** A register of agencies, by which they get identifier and coordinates. */
const agencies = z.strictObject({
  ...common,
  format: z.literal('agencies'),
  columns: columns(meanings.agencies),
  reviewed: z
    .array(words)
    .default([])
    .describe('ORIs whose county differs in spelling only, or because a town lies in several counties'),
})

/** dataset.yaml of a dataset under seeds: what a table of facts is, whose, and how its columns are read. Unknown keys are errors. */
export const datasetSchema = z
  .discriminatedUnion('format', [atlas, obligations, agencies])
  .refine(({ expected }) => expected.min <= expected.max, {
    path: ['expected'],
    message: 'has a minimum above its maximum',
  })

export type DatasetSpec = z.infer<typeof datasetSchema>
export type AtlasSpec = z.infer<typeof atlas>
export type ObligationsSpec = z.infer<typeof obligations>
export type AgenciesSpec = z.infer<typeof agencies>
