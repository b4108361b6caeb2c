import type pg from 'pg'
import type { ResolverAgency, ResolverData } from '../data'
import { agencyForm, companyForm } from '../name-forms'
import { createResolver, type Resolver } from '../resolver'
import { agencyQuestions } from './agency-questions'
import { byValue, nameEvidence, type Question, type Questions } from './questions'
import { openNames, type UnmatchedRow, unmatchedRows } from './unmatched-rows'

/** Names that are looked at: whoever goes through more of them goes through the rest the next time. */
const MOST = 20_000

export type Asked = {
  /** Agencies of a register that is not imported; those that the ledger has are looked at anyway. */
  register?: readonly ResolverAgency[]
  /** Whether names are asked about that come near nobody. */
  strangers?: boolean
}

/**
 * What is open in a ledger: recipients and vendors that are no company but could be one, buyers that could be an agency, and agencies
 * without an identifier that could be one which a register of agencies lists. The most valuable first.
 */
export async function openQuestions(
  db: pg.ClientBase,
  data: ResolverData,
  { register = [], strangers = false }: Asked = {},
): Promise<Questions> {
  const resolver = createResolver(data)
  const uses = await db.query<{ agency_id: string; rows: number }>(
    'SELECT agency_id, count(*)::int AS rows FROM partnership WHERE agency_id IS NOT NULL GROUP BY 1',
  )
  const used = new Map(uses.rows.map(({ agency_id, rows }) => [agency_id, rows]))
  const unused = data.agencies.filter(({ id, ori }) => ori && !used.has(id))
  const open = [
    ...(await unmatchedRows(db, MOST)).flatMap((row) =>
      row.kind === 'buyer' ? buyerQuestions(row, resolver) : companyQuestions(row, resolver, strangers),
    ),
    ...agencyQuestions(data, [...register, ...unused], used),
  ]
  return { open: open.sort(byValue), unmatched: await openNames(db) }
}

function companyQuestions(row: UnmatchedRow, resolver: Resolver, strangers: boolean): Question[] {
  const { kind, name, register, rows, sums } = row
  const identifiers = singleIdentifiers(row)
  // What was decided since the ledger was loaded is open no longer.
  if (resolver.company(name, identifiers, { slug: register, vendors: kind === 'vendor' })) return []
  const common = {
    kind: 'company' as const,
    about: { register, name, ...(Object.keys(identifiers).length > 0 && { identifiers }) },
    ...{ rows, sums },
    promotes: {
      kind: 'company' as const,
      name,
      registers: [register],
      countries: [],
      rows,
      sums,
      identifiers: row.identifiers,
    },
  }
  const candidates = resolver.companyCandidates({ name, register, identifiers })
  if (candidates.length === 0)
    return strangers
      ? [
          {
            ...common,
            with: null,
            candidate: null,
            score: 0,
            speaksFor: [],
            speaksAgainst: [],
            unsure: false,
          },
        ]
      : []
  return candidates.map(({ who, name: likest, score, unsure }) => {
    const { speaksFor, speaksAgainst } = nameEvidence(name, likest, score, companyForm)
    return {
      ...common,
      with: who.slug,
      candidate: { name: who.name, likest },
      score,
      speaksFor,
      speaksAgainst: [...speaksAgainst, ...otherIdentifiers(identifiers, who.identifiers)],
      unsure,
    }
  })
}

/** Buyers are of a country and say no state. */
function buyerQuestions(
  { name, register, country, rows, sums }: UnmatchedRow,
  resolver: Resolver,
): Question[] {
  const mention = { name, register, country: country ?? 'US', state: null }
  if (resolver.agency(mention).agency) return []
  return resolver.agencyCandidates(mention).map(({ who, name: likest, score, unsure }) => ({
    kind: 'agency',
    about: { register, name, country: mention.country },
    with: who.slug,
    candidate: { name: who.name, likest },
    ...{ score, rows, sums, unsure, promotes: null },
    ...nameEvidence(name, likest, score, agencyForm),
  }))
}

/** Where rows of a name give several identifiers of a scheme, none of them is the name's. */
function singleIdentifiers({ identifiers }: UnmatchedRow): Record<string, string> {
  const single = identifiers.filter(
    ({ scheme }) => identifiers.filter((one) => one.scheme === scheme).length === 1,
  )
  return Object.fromEntries(single.map(({ scheme, value }) => [scheme, value]))
}

function otherIdentifiers(
  ours: Readonly<Record<string, string>>,
  theirs: readonly { scheme: string; value: string }[],
): string[] {
  return Object.entries(ours).flatMap(([scheme, value]) => {
    const known = theirs.filter((one) => one.scheme === scheme)
    return known.length > 0 ? [`${scheme} ${value} is none of its ${known.length}`] : []
  })
}
