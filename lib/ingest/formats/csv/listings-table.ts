import type { DateOrder } from '@/lib/domain/date-order'
import type { ListingsSpec } from '@/lib/ingest/datasets/import-schema'
import type { FormatContext, TableReader } from '@/lib/ingest/import/format'
import type { ListingMeaning } from '../atlas/columns'
import { listingMapper } from '../atlas/listing-rows'
import type { ListingRules } from '../atlas/listing-rules'
import { technologyNamed } from '../atlas/technologies'
import { vendorsIn } from '../atlas/vendors'
import { declaredKinds } from './agency-kinds'
import { type Declared, declaredColumns, keyReader } from './declared'

const ADD_WORD = 'say in dataset.yaml what the word means'

/** Reads tables that list who uses which technology, as their dataset.yaml declares them. */
export function listingsTable(
  header: readonly string[],
  spec: ListingsSpec,
  { facts, ...declared }: Declared,
  dates: DateOrder,
  context: FormatContext,
): TableReader {
  const columns = declaredColumns<ListingMeaning>(header, spec)
  const rules: ListingRules = {
    country: spec.country,
    state: spec.state ?? null,
    snapshotOn: context.snapshotOn ?? spec.snapshotOn,
    dates,
    tieOf: ties(spec, context),
    agencyKindOf: declaredKinds(spec, context.agencyTypes),
    vendorsOf: vendors(spec, context),
    keepsUndecided: (text) => spec.undecidedDates.some((one) => one.text === text),
    keyOf: keyReader(columns, spec, 'rowKey'),
    keysByWords: false,
    remedies: { type: `${ADD_WORD} (agencyTypes)`, technology: `${ADD_WORD} (technologies)` },
  }
  return {
    ...declared,
    about: 'partnerships',
    dataset: facts,
    country: spec.country,
    columns: {
      recipient: columns.name('vendor') ?? 'vendor',
      description: columns.name('technology') ?? 'technology',
    },
    keeps: (column) => columns.keeps(column),
    map: listingMapper(columns, rules),
  }
}

function ties({ partnership, technologies: words }: ListingsSpec, { technologies, products }: FormatContext) {
  const declared = new Map(Object.entries(words).map(([word, slug]) => [word.toLowerCase(), slug]))
  const { kind, status, product = null, note = null } = partnership
  const constant = partnership.technology ?? (product && products.get(product)) ?? null
  return (cell: string) => {
    const technology = constant ?? declared.get(cell.toLowerCase()) ?? technologyNamed(cell, technologies)
    return technology ? { product, technology, kind, status, note } : null
  }
}

/** The vendors of a cell; a cell, or a part between commas, that dataset.yaml explains is what it says. */
function vendors({ vendorCells }: ListingsSpec, { companies }: FormatContext) {
  const explained = new Map(
    vendorCells.map((one) => [one.cell, one.companies.map((slug) => companies.get(slug) ?? slug)]),
  )
  return (cell: string) =>
    explained.get(cell.trim()) ?? vendorsIn(cell).flatMap((part) => explained.get(part) ?? [part])
}
