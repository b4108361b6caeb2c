import { counties, countiesAgree } from '@/lib/ingest/datasets/county'
import type { ResolverAgency } from './data'
import { agencyForm } from './name-forms'
import { similarity, trigrams } from './trigrams'

/** Where a row says that an agency is. */
type Place = { county?: string | null | undefined; city?: string | null | undefined }

/** Among several of one name: those that have a county in common for certain, then those of the same city. */
export function narrow(agencies: ResolverAgency[], mention: Place): ResolverAgency[] {
  const certain = agencies.filter(({ county }) => county && mention.county)
  if (certain.length === 1) return certain
  const left = certain.length > 0 ? certain : agencies
  const city = left.filter(
    (agency) => agency.city && agencyForm(agency.city) === agencyForm(mention.city ?? ''),
  )
  return city.length === 1 ? city : left
}

/** Whether counties agree, a letter or two of a longer name apart: `Onandaga`. */
export function sameCounty(a: string | null, b: string | null | undefined): boolean {
  if (countiesAgree(a, b ?? null)) return true
  const [ours, theirs] = [counties(a), counties(b ?? null)]
  return [...ours].some((x) => [...theirs].some((y) => Math.min(x.length, y.length) > 6 && alike(x, y)))
}

const alike = (a: string, b: string) =>
  a[0] === b[0] && a.at(-1) === b.at(-1) && similarity(trigrams(a), trigrams(b)) >= 0.5
