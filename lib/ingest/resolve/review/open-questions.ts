import type pg from 'pg'
import type { ResolverAgency, ResolverData } from '../data'
import { companyForm } from '../name-forms'
import { createResolver, type Resolver } from '../resolver'
import { agencyQuestions } from './agency-questions'
import { byValue, nameEvidence, type Question, type Questions, type Sum } from './questions'
import { type RecipientRow, unmatchedRecipients } from './recipients'

/**
 * What is open in a ledger: recipients that are no company's but could be one's, and agencies without an identifier that
 * could be one which a register of agencies lists. The most valuable first.
 * @param register agencies of a register that is not imported; those that the ledger has are looked at anyway
 */
export async function openQuestions(
  db: pg.ClientBase,
  data: ResolverData,
  register: readonly ResolverAgency[] = [],
): Promise<Questions> {
  const resolver = createResolver(data)
  const recipients = await unmatchedRecipients(db)
  const waiting = recipients.filter(({ name, register, identifiers }) => {
    const slug = register ?? undefined
    return !resolver.company(name, identifiers, slug === undefined ? {} : { slug })
  })
  const uses = await db.query<{ agency_id: string; rows: number }>(
    'SELECT agency_id, count(*)::int AS rows FROM partnership WHERE agency_id IS NOT NULL GROUP BY 1',
  )
  const used = new Map(uses.rows.map(({ agency_id, rows }) => [agency_id, rows]))
  const unused = data.agencies.filter(({ id, ori }) => ori && !used.has(id))
  const open = [
    ...waiting.flatMap((row) => recipientQuestions(row, resolver)),
    ...agencyQuestions(data, [...register, ...unused], used),
  ]
  const unmatched = {
    names: new Set(waiting.map(({ name }) => name)).size,
    rows: waiting.reduce((total, { rows }) => total + rows, 0),
    sums: addUp(waiting),
  }
  return { open: open.sort(byValue), unmatched }
}

function recipientQuestions(row: RecipientRow, resolver: Resolver): Question[] {
  const { name, register, identifiers } = row
  return resolver
    .companyCandidates({ name, register, identifiers })
    .map(({ who, name: likest, score, unsure }) => {
      const ids = Object.entries(identifiers)
      const { speaksFor, speaksAgainst } = nameEvidence(name, likest, score, companyForm)
      return {
        kind: 'company',
        about: {
          ...(register && { register }),
          name,
          ...(ids.length > 0 && { identifiers }),
        },
        with: who.slug,
        candidate: { name: who.name, likest },
        score,
        rows: row.rows,
        sums: row.sums,
        speaksFor,
        speaksAgainst: [...speaksAgainst, ...otherIdentifiers(identifiers, who.identifiers)],
        unsure,
      }
    })
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

/** Sums over all rows, by currency, in cents so that none is lost. */
function addUp(rows: readonly { sums: Sum[] }[]): Sum[] {
  const cents = new Map<string, bigint>()
  for (const { currency, amount } of rows.flatMap(({ sums }) => sums)) {
    const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
    const size = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
    cents.set(currency, (cents.get(currency) ?? 0n) + (amount.startsWith('-') ? -size : size))
  }
  return [...cents].map(([currency, sum]) => {
    const digits = String(sum < 0n ? -sum : sum).padStart(3, '0')
    return { currency, amount: `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}` }
  })
}
