import type { Judgement } from '@/lib/ingest/schemas/judgements'
import type { RecognitionRules } from '@/lib/ingest/schemas/recognition'

/** A company as the resolver knows it. */
export type ResolverCompany = {
  id: string
  slug: string
  name: string
  /** Slug of the company that owns it. */
  parent: string | null
  /** All its names as written, with the register that writes them so. */
  names: { name: string; seenIn: string | null }[]
  /** Its identifiers by scheme: UEI, DUNS, GB-COH. */
  identifiers: { scheme: string; value: string }[]
}

/** An agency as the resolver knows it. Country and state as ISO codes; `names` are its other names, as registers write them. */
export type ResolverAgency = {
  id: string
  slug: string
  name: string
  names: string[]
  country: string
  state: string | null
  county: string | null
  city: string | null
  ori: string | null
}

/** All that rows are resolved against. */
export type ResolverData = {
  companies: ResolverCompany[]
  agencies: ResolverAgency[]
  /** Products by slug, with the technology they are. */
  products: ReadonlyMap<string, { id: string; technology: string }>
  recognition: RecognitionRules
  judgements: readonly Judgement[]
}
