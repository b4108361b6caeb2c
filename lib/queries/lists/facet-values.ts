import { reader } from '@/lib/db/client'
import type { CountedValues } from './facet-counts'
import { type OpenFacet, valuesToShow } from './open-facet'
import { type Named, notNamed } from './resolve'

/** A value of a facet as readers see it, and how many records match with it. */
export type FacetValue = { value: string; label: string; note?: string; count: number }

/** Gives counted values their labels, and adds the chosen ones that match nothing. */
export function labelled(
  counts: CountedValues | undefined,
  labels: ReadonlyMap<string, string>,
  chosen: readonly string[],
): FacetValue[] {
  const missing = chosen.filter((value) => !counts?.some((counted) => counted.value === value))
  return [...(counts ?? []), ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    value,
    label: labels.get(value) ?? value,
    count,
  }))
}

/** The companies with the most records, those found where the facet is unfolded, and those that are chosen; owners say that their companies are counted too. */
export async function companyValues(
  counts: CountedValues | undefined,
  chosen: readonly Named[],
  only: boolean,
  open: OpenFacet = {},
  facet = 'company',
): Promise<FacetValue[]> {
  const some = await valuesToShow('company', facet, counts, open)
  const shown = new Map(some.map(({ value, count }) => [value, count]))
  for (const { id } of chosen) shown.set(id, counts?.find(({ value }) => value === id)?.count ?? 0)
  const companies = await reader.company.findMany({
    where: { id: { in: [...shown.keys()] } },
    select: { id: true, slug: true, name: true, _count: { select: { subsidiaries: true } } },
  })
  return companies
    .map(({ id, slug, name, _count }) => ({
      value: slug,
      label: name,
      ...(_count.subsidiaries > 0 && !only && { note: 'and subsidiaries' }),
      count: shown.get(id) ?? 0,
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}

/** Years, the latest first. */
export function latestFirst(years: readonly FacetValue[]): FacetValue[] {
  return [...years].sort((a, b) => Number(b.value) - Number(a.value))
}

/** Titles of all datasets, by slug. */
export async function datasetTitles(): Promise<ReadonlyMap<string, string>> {
  const datasets = await reader.dataset.findMany({ select: { slug: true, title: true } })
  return new Map(datasets.map(({ slug, title }) => [slug, title]))
}

/** The agencies with the most records, those found where the facet is unfolded, and those that are chosen. */
export async function agencyValues(
  counts: CountedValues | undefined,
  chosen: readonly Named[],
  open: OpenFacet = {},
): Promise<FacetValue[]> {
  const some = await valuesToShow('agency', 'agency', counts, open)
  const shown = new Map(some.map(({ value, count }) => [value, count]))
  for (const { id } of chosen) shown.set(id, counts?.find(({ value }) => value === id)?.count ?? 0)
  const agencies = await reader.agency.findMany({
    where: { id: { in: [...shown.keys()] } },
    select: { id: true, slug: true, name: true, state: true },
  })
  return agencies
    .map(({ id, slug, name, state }) => ({
      value: slug,
      label: name,
      ...(state && { note: state }),
      count: shown.get(id) ?? 0,
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}

/** The choice of records whose company is not named, where there are any or it is chosen. */
export function unnamedValue(counts: CountedValues | undefined, chosen: boolean): FacetValue[] {
  const count = counts?.slice(0, 1)[0]?.count ?? 0
  return count > 0 || chosen ? [{ value: notNamed, label: 'company not named', count }] : []
}

/** Names of all types of agencies and of all technologies, by slug: some dozens. */
export async function categoryNames() {
  const [types, technologies] = await Promise.all([
    reader.agencyType.findMany({ select: { slug: true, name: true } }),
    reader.technology.findMany({ select: { slug: true, name: true } }),
  ])
  const bySlug = (rows: readonly { slug: string; name: string }[]) =>
    new Map(rows.map(({ slug, name }) => [slug, name]))
  return { types: bySlug(types), technologies: bySlug(technologies) }
}
