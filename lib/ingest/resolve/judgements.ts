import { countiesAgree } from '@/lib/ingest/datasets/county'
import type { Fault, Place } from '@/lib/ingest/fault'
import type { Registry } from '@/lib/ingest/registry'
import type { Judgement } from '@/lib/ingest/schemas/judgements'
import { agencyForm, companyForm } from './name-forms'

/** What a row gives of whom it is about, as far as judgements look at it. */
export type Mention = {
  name: string
  register?: string | null | undefined
  identifiers?: Readonly<Record<string, string | null | undefined>> | undefined
  country?: string | null | undefined
  state?: string | null | undefined
  county?: string | null | undefined
  city?: string | null | undefined
}

/** What was judged of a mention: whom it is, whom it is not, and of whom people were unsure. All by slug. */
export type Verdicts = { same: string | null; not: ReadonlySet<string>; unsure: ReadonlySet<string> }

const NONE: Verdicts = { same: null, not: new Set(), unsure: new Set() }

/** Finds the judgements on a mention. Those that were withdrawn do not count. */
export class Judgements {
  readonly #byKey = new Map<string, Judgement[]>()

  constructor(
    judgements: readonly Judgement[],
    private readonly kind: Judgement['kind'],
  ) {
    for (const judgement of judgements) {
      if (judgement.withdrawn || judgement.kind !== kind) continue
      for (const key of keysOf(kind, judgement.about))
        this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), judgement])
    }
  }

  /** What holds for a mention. A judgement that names the row's identifier is nearer than one on the name alone. */
  on(mention: Mention): Verdicts {
    if (this.#byKey.size === 0) return NONE
    const found = keysOf(this.kind, mention)
      .flatMap((key) => this.#byKey.get(key) ?? [])
      .filter((judgement) => applies(judgement, mention))
    const slugs = (verdict: Judgement['verdict']) =>
      new Set(found.filter((judgement) => judgement.verdict === verdict).map((judgement) => judgement.with))
    const [same = null, ...others] = slugs('same')
    return { same: others.length === 0 ? same : null, not: slugs('not-same'), unsure: slugs('unsure') }
  }
}

/** Identifiers first: a judgement that has some is found by them alone where the row gives them, and by the name otherwise. */
function keysOf(kind: Judgement['kind'], { name, identifiers = {} }: Mention): string[] {
  const byIdentifier = Object.entries(identifiers).flatMap(([scheme, value]) =>
    value ? [`${scheme} ${value}`] : [],
  )
  return [...byIdentifier, kind === 'company' ? companyForm(name) : agencyForm(name)]
}

/** One on a row with an identifier says nothing of others of that name, unless that they are the same and give none. */
function applies({ about, verdict }: Judgement, mention: Mention): boolean {
  if (about.register && mention.register && about.register !== mention.register) return false
  const { identifiers = {} } = about
  const given = mention.identifiers ?? {}
  const shared = Object.keys(identifiers).filter((scheme) => given[scheme])
  if (shared.length > 0) return shared.some((scheme) => identifiers[scheme] === given[scheme])
  if (Object.keys(identifiers).length > 0 && verdict !== 'same') return false
  const same = (a: string | null | undefined, b: string | null | undefined) =>
    !a || !b || a.toLowerCase() === b.toLowerCase()
  return (
    same(about.country, mention.country) &&
    (about.state ?? null) === (mention.state ?? about.state ?? null) &&
    countiesAgree(about.county ?? null, mention.county ?? null) &&
    same(about.city, mention.city)
  )
}

/** Faults of judgements: companies that are none, and two that hold at once and contradict each other. */
export function judgementFaults(
  judgements: readonly Judgement[],
  registry: Registry,
  place: (index: number) => Place,
): Fault[] {
  const fault = (index: number, slug: string, message: string, remedy: string): Fault => ({
    ...place(index),
    record: `judgement with ${slug}`,
    message,
    remedy,
  })
  return judgements.flatMap((judgement, index) => {
    const unknown = judgement.kind === 'company' && !registry.companies.has(judgement.with)
    if (unknown)
      return [
        fault(
          index,
          judgement.with,
          `no company "${judgement.with}"`,
          'correct it, or add it to seeds/registry/companies.yaml',
        ),
      ]
    const earlier = judgements.findIndex((other, at) => at < index && contradicts(other, judgement))
    if (earlier < 0) return []
    const message = `contradicts the judgement on line ${place(earlier).line}`
    return [fault(index, judgement.with, message, 'withdraw one of the two, with the reason')]
  })
}

/** Two that hold for the same words and place, and say different things of one, or that the row is two. */
function contradicts(a: Judgement, b: Judgement): boolean {
  if (a.withdrawn || b.withdrawn || a.kind !== b.kind || aboutKey(a) !== aboutKey(b)) return false
  return a.with === b.with || (a.verdict === 'same' && b.verdict === 'same')
}

/** The words and the place of a judgement, in a form in which equal ones are equal. */
export function aboutKey({ kind, about }: Pick<Judgement, 'kind' | 'about'>): string {
  const identifiers = Object.entries(about.identifiers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const form = kind === 'company' ? companyForm(about.name) : agencyForm(about.name)
  const { register = '', country = '', state = '', county = '', city = '' } = about
  return JSON.stringify([kind, register, form, identifiers, country, state, county, city])
}
