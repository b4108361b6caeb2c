import { z } from 'zod'
import { currency, slug, words } from '@/lib/ingest/schemas/common'
import { enums } from '@/lib/ingest/schemas/enums'
import { columns, common, explained, meanings, partnership } from './dataset-schema'

/** Columns of a table with one row a contract. */
const contractMeanings = [
  ...(['contractKey', 'number', 'kind', 'buyer', 'buyerCountry', 'recipient', 'amount', 'currency'] as const),
  ...(['signed', 'ended', 'description', 'kept'] as const),
] as const

const kindOfAgency = z.strictObject({ type: slug, level: enums.agency_level })

/** What every table says of itself: as those under seeds do, and what only imports can need. */
const table = {
  ...common,
  expected: common.expected.optional(),
  files: z
    .array(z.string().regex(/^[^/\\]+\.(csv|tsv|tab|txt|zip)(\.gz)?$/i, 'is no table beside dataset.yaml'))
    .min(1),
  ignore: common.ignore.default([]),
  key: z
    .array(words)
    .min(1)
    .optional()
    .describe('Columns that make the key of a row together, where none does by itself'),
  dates: z
    .enum(['mdy', 'dmy', 'ymd'])
    .optional()
    .describe('Order of day, month and year in digits; looked for in the files where it is left out'),
}

const money = {
  decimal: z.enum(['point', 'comma']).default('point').describe('What stands before the cents'),
  buyers: z
    .record(words, slug)
    .optional()
    .describe('Agency of each value of the buyer column; others are then refused'),
}

/** What tables that name agencies can say of all of them. */
const ofAgencies = {
  state: words.optional().describe('State of all agencies, where no column says it'),
  agencyTypes: z
    .record(words, kindOfAgency)
    .default({})
    .describe('Agencies that a word of the register means'),
  agencies: kindOfAgency.optional().describe('What all agencies are, where no column says it'),
}

const listings = z.strictObject({
  ...table,
  ...ofAgencies,
  format: z.literal('atlas'),
  columns: columns(meanings.atlas),
  partnership: z.strictObject({
    ...partnership,
    technology: slug.optional().describe('Technology that all rows are about'),
  }),
  ...explained,
  technologies: z.record(words, slug).default({}).describe('Technology that a word of the register means'),
})

const transactions = z.strictObject({
  ...table,
  ...money,
  format: z.literal('obligations'),
  columns: columns(meanings.obligations),
  currency,
})

const contracts = z.strictObject({
  ...table,
  ...money,
  format: z.literal('contracts'),
  columns: columns(contractMeanings),
  identifiers: z
    .record(words, words)
    .default({})
    .describe('Columns with identifiers of the recipient, and their scheme: UEI, DUNS, GB-COH'),
  currency: currency.optional().describe('Currency of all rows, where no column gives it'),
  kind: enums.contract_kind.optional().describe('Kind of all contracts, where no column gives it'),
  kinds: z.record(words, enums.contract_kind).default({}).describe('Kind that a word of the register means'),
})

const agencies = z.strictObject({
  ...table,
  ...ofAgencies,
  format: z.literal('agencies'),
  columns: columns([...meanings.agencies, 'rowKey', 'agencyType', 'jurisdiction', 'city']),
  reviewed: z.array(words).default([]).describe('For datasets under seeds only'),
})

/** dataset.yaml of a table to be imported: as those under seeds, and more. Unknown keys are errors. */
export const importSchema = z
  .discriminatedUnion('format', [listings, transactions, contracts, agencies])
  .refine(({ expected }) => !expected || expected.min <= expected.max, {
    path: ['expected'],
    message: 'has a minimum above its maximum',
  })

export type ImportSpec = z.infer<typeof importSchema>
export type ListingsSpec = z.infer<typeof listings>
export type TransactionsSpec = z.infer<typeof transactions>
export type ContractsSpec = z.infer<typeof contracts>
export type ImportedAgenciesSpec = z.infer<typeof agencies>

/** What a dataset.yaml can say of files of a known format: whose they are, and when they are from. */
export const factsSchema = z.strictObject({
  slug,
  title: words.optional(),
  publisher: words.optional(),
  url: common.url,
  licence: words.optional(),
  licenceUrl: common.licenceUrl,
  attribution: words.optional(),
  version: words.optional(),
  snapshotOn: common.snapshotOn.optional(),
  description: words.optional(),
})
