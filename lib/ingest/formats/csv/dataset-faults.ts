import { formatCounted } from '@/lib/domain/format-number'
import type { Fault } from '@/lib/ingest/fault'
import type { MappedDataset } from '@/lib/ingest/import/described-beside'
import type { FormatContext } from '@/lib/ingest/import/format'
import { shorten } from '@/lib/ingest/input/refusal'
import type { Path } from '@/lib/ingest/yaml-file'
import { isPersonal } from '../personal'

type Spec = MappedDataset['spec']

/** Meanings that a format cannot do without; of several in a list, one. */
const NEEDED: Readonly<Record<Spec['format'], readonly (readonly string[])[]>> = {
  atlas: [['agency'], ['rowKey', 'key']],
  obligations: [['buyer'], ['awardKey'], ['amount']],
  agencies: [['agency'], ['ori', 'rowKey', 'key']],
  contracts: [['buyer'], ['contractKey', 'key']],
}

/** Meanings that several columns can have: what they say is joined, or the first that says something counts. */
const SEVERAL = new Set(['kept', 'linkDate', 'vendor', 'county', 'city', 'description'])

/** What a dataset.yaml says of columns that does not fit together, and what it names that the ledger does not have. */
export function specFaults({ spec, yaml }: MappedDataset, context: FormatContext): Fault[] {
  const faults: Fault[] = []
  const add = (path: Path, message: string, remedy: string) =>
    faults.push({ ...yaml.place(path), record: `dataset ${spec.slug}`, message, remedy })
  const meanings: string[] = Object.values(spec.columns)
  for (const choice of NEEDED[spec.format])
    if (!choice.some((one) => (one === 'key' ? spec.key : meanings.includes(one))))
      add(
        ['columns'],
        `no column means ${choice.filter((one) => one !== 'key').join(' or ')}`,
        choice.includes('key')
          ? 'say which column does, or which columns make the key of a row together (key)'
          : 'say which column does',
      )
  for (const [column, meaning] of Object.entries(spec.columns))
    if (!SEVERAL.has(meaning) && meanings.filter((one) => one === meaning).length > 1)
      add(['columns', column], `several columns mean ${meaning}`, 'keep one, and call the others kept')
  spec.key?.forEach((column, index) => {
    if (!(column in spec.columns)) add(['key', index], `"${column}" is no column`, 'name one of columns')
  })
  if (spec.format === 'atlas') listingFaults(spec, meanings, context, add)
  if (spec.format === 'atlas' || spec.format === 'agencies') {
    kindFaults(spec, context, add)
    if (spec.country === 'US' && !spec.state && !meanings.includes('state'))
      add(['columns'], 'no column means state', 'say which column does, or with state where all agencies are')
  }
  if (spec.format === 'contracts') {
    if (!spec.kind && !meanings.includes('kind'))
      add(
        [],
        'no column gives the kind of a contract',
        'say with kind what all of them are: award, order, grant …',
      )
    if (meanings.includes('amount') && !spec.currency && !meanings.includes('currency'))
      add([], 'no column gives the currency', 'say with currency what all amounts are in: USD, GBP …')
  }
  return faults
}

type Add = (path: Path, message: string, remedy: string) => void

function listingFaults(
  { partnership, technologies: words, vendorCells }: Extract<Spec, { format: 'atlas' }>,
  meanings: string[],
  { products, technologies, companies }: FormatContext,
  add: Add,
): void {
  const file = (name: string) => `correct it, or add it to seeds/registry/${name}.yaml`
  const { product, technology } = partnership
  if (product && !products.has(product))
    add(['partnership', 'product'], `no product "${product}"`, file('products'))
  for (const [path, slug] of [
    ...(technology ? [[['partnership', 'technology'], technology] as const] : []),
    ...Object.entries(words).map(([word, slug]) => [['technologies', word], slug] as const),
  ])
    if (technologies.get(slug) !== slug) add(path, `no technology "${slug}"`, file('technologies'))
  if (!product && !technology && !meanings.includes('technology'))
    add(
      ['columns'],
      'no column means technology',
      'say in partnership which product or technology all rows are about',
    )
  vendorCells.forEach((cell, index) => {
    for (const slug of cell.companies)
      if (!companies.has(slug))
        add(['vendorCells', index, 'companies'], `no company "${slug}"`, file('companies'))
  })
}

function kindFaults(
  { agencyTypes: words, agencies }: Extract<Spec, { format: 'atlas' | 'agencies' }>,
  { agencyTypes }: FormatContext,
  add: Add,
): void {
  for (const [path, { type }] of [
    ...(agencies ? [[['agencies'], agencies] as const] : []),
    ...Object.entries(words).map(([word, kind]) => [['agencyTypes', word], kind] as const),
  ])
    if (!agencyTypes.has(type))
      add(path, `no type of agency "${type}"`, 'take one of seeds/registry/agency-types.yaml')
}

/** As many unknown columns are named. */
const MOST_NAMED = 30

/** Each column must be mapped or ignored, and each mapped one must be there. */
export function headerFaults(
  { spec, yaml, path }: MappedDataset,
  file: string,
  header: readonly string[],
): Fault[] {
  const record = `dataset ${spec.slug}`
  const mapped = [
    ...Object.keys(spec.columns),
    ...('identifiers' in spec ? Object.keys(spec.identifiers) : []),
  ]
  const unknown = header.filter(
    (name) => !mapped.includes(name) && !spec.ignore.includes(name) && !isPersonal(name),
  )
  const missing = mapped.filter((name) => !header.includes(name) && !isPersonal(name))
  const fault = (message: string) => ({
    ...{ file, line: 1, column: 1, record, message },
    remedy: `say in ${path} what it means (columns) or that it is dropped (ignore)`,
  })
  const more = unknown.length - MOST_NAMED
  return [
    ...unknown.slice(0, MOST_NAMED).map((name) => fault(`unknown column "${shorten(name)}"`)),
    ...(more > 0 ? [fault(formatCounted(more, 'more unknown column', 'more unknown columns'))] : []),
    ...missing.map((name) => ({
      ...yaml.keyPlace(['columns'], name),
      record,
      message: `${file} has no column "${name}"`,
      remedy: 'put it back, or take it out of columns',
    })),
  ]
}
