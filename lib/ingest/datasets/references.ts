import type { Fault } from '@/lib/ingest/fault'
import type { Registry } from '@/lib/ingest/registry'
import type { Path } from '@/lib/ingest/yaml-file'
import type { DatasetFiles } from './dataset-files'

/** Faults of a dataset.yaml that names companies, products, technologies or agencies the registry does not have. */
export function referenceFaults({ spec, place }: DatasetFiles, registry: Registry): Fault[] {
  const faults: Fault[] = []
  const record = `dataset ${spec.slug}`
  const file = (name: string) => `seeds/registry/${name}.yaml`
  const check = (
    known: ReadonlyMap<string, unknown>,
    what: string,
    list: string,
    slug: string,
    path: Path,
  ) => {
    if (known.has(slug)) return
    const message = `no ${what} "${slug}"`
    faults.push({ ...place(path), record, message, remedy: `correct it, or add it to ${file(list)}` })
  }
  if (spec.format === 'atlas') {
    const { product } = spec.partnership
    if (product) check(registry.products, 'product', 'products', product, ['partnership', 'product'])
    spec.vendorCells.forEach(({ companies }, index) => {
      for (const slug of companies)
        check(registry.companies, 'company', 'companies', slug, ['vendorCells', index, 'companies'])
    })
  }
  if (spec.format === 'obligations') {
    for (const [cell, slug] of Object.entries(spec.buyers))
      check(registry.agencies, 'agency', 'agencies', slug, ['buyers', cell])
  }
  return faults
}
