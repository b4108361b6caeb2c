import type { ResolverAgency, ResolverCompany, ResolverData } from '@/lib/ingest/resolve/data'
import type { Judgement } from '@/lib/ingest/schemas/judgements'

/** A company with its names: those that are seen in a register as pairs. */
export function company(
  slug: string,
  name: string,
  more: Partial<Omit<ResolverCompany, 'names'>> & { names?: (string | [string, string])[] } = {},
): ResolverCompany {
  const { names = [], ...rest } = more
  return {
    id: `co-${slug}`,
    slug,
    name,
    parent: null,
    identifiers: [],
    names: [name, ...names].map((one) =>
      typeof one === 'string' ? { name: one, seenIn: null } : { name: one[0], seenIn: one[1] },
    ),
    ...rest,
  }
}

/** An agency in the United States. */
export function agency(
  name: string,
  state: string,
  county: string | null,
  more: Partial<ResolverAgency> = {},
) {
  const slug = [name, county, state]
    .filter(Boolean)
    .join('-')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
  return {
    id: `a-${slug}`,
    slug,
    name,
    names: [],
    country: 'US',
    state,
    county,
    city: null,
    ori: null,
    ...more,
  }
}

/** What a resolver is made of, with nothing else. */
export function dataOf(more: Partial<ResolverData>): ResolverData {
  return { companies: [], agencies: [], products: new Map(), recognition: [], judgements: [], ...more }
}

/** A judgement of a person who has a name and a day. */
export function judgement(
  more: Pick<Judgement, 'kind' | 'about' | 'with' | 'verdict'> & Partial<Judgement>,
): Judgement {
  return { by: 'Ada Moss', on: '2026-11-21', why: 'She looked it up.', ...more }
}
