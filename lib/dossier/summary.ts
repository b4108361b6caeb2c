import { formatDay } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { type ContractFacts, contractsOf } from './summary-contracts'

/** What the summary of a dossier is made of. */
export type SummaryFacts = {
  kind: 'agency' | 'company' | 'state'
  name: string
  /** Names of companies counted together with it. */
  including: readonly string[]
  partnerships: {
    total: number
    agencies: number
    withGroups: number
    companies: number
    states: number
    /** Last day of the latest evidence. */
    latest: Date | null
    /** Names of technologies, the most frequent first. */
    technologies: readonly string[]
  }
  /** Of a state: its agencies in the ledger, and those with a partnership. */
  agencies: { total: number; tied: number } | null
  contracts: ContractFacts
  quotes: { total: number; documents: number }
  claims: number
  figures: number
  /** States of promises today, in words. */
  commitments: readonly string[]
  answers: number
  campaigns: number
  demands: number
  registers: number
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const namedAtMost = 6

/** What a dossier says, in sentences. What is not held is said too, and is not the same as none. */
export function summaryOf(facts: SummaryFacts): string[] {
  return [
    facts.including.length > 0
      ? `Counted together with ${facts.name}: ${list.format(facts.including)}.`
      : null,
    agenciesOf(facts),
    partnershipsOf(facts),
    technologiesOf(facts),
    contractsOf(facts.contracts),
    wordsOf(facts),
    promisesOf(facts),
    pressureOf(facts),
    facts.registers > 0
      ? `${formatCounted(facts.registers, 'register names', 'registers name')} ${facts.kind === 'state' ? 'its agencies' : 'it'}.`
      : null,
  ].filter((sentence) => sentence !== null)
}

function agenciesOf({ agencies, name }: SummaryFacts): string | null {
  if (!agencies) return null
  const rest = agencies.total - agencies.tied
  if (rest === 0)
    return `Each agency of ${name} in the ledger, ${formatCount(agencies.total)} in all, has a partnership.`
  const unknown = ` Of the other ${formatCount(rest)} no source that was loaded says what they use, which is not the same as none.`
  return `Of ${formatCounted(agencies.total, 'agency', 'agencies')} of ${name} in the ledger, ${formatCount(agencies.tied)} ${agencies.tied === 1 ? 'has' : 'have'} a partnership.${unknown}`
}

function partnershipsOf({ kind, partnerships }: SummaryFacts): string {
  const { total, agencies, withGroups, companies, states, latest } = partnerships
  if (total === 0)
    return 'The ledger holds no partnership: no source that was loaded names one. That is not the same as none.'
  const named = formatCounted(companies, 'named company', 'named companies')
  const whom =
    kind === 'company'
      ? `with ${formatCounted(agencies, 'named agency', 'named agencies')}${states > 1 ? ` in ${formatCount(states)} states` : ''}${
          withGroups > 0
            ? `, and ${formatCount(withGroups)} of them with groups of agencies that no source names`
            : ''
        }`
      : companies > 0
        ? `with ${named}`
        : 'with companies that no source names'
  const seen = latest ? ` The latest evidence of one is of ${formatDay(latest)}.` : ''
  return `The ledger holds ${formatCounted(total, 'partnership', 'partnerships')} ${whom}.${seen}`
}

function technologiesOf({ partnerships: { technologies } }: SummaryFacts): string | null {
  if (technologies.length === 0) return null
  const first = technologies.slice(0, namedAtMost).map(withinSentence)
  const rest = technologies.length - first.length
  const named = rest > 0 ? [...first, `${formatCount(rest)} more`] : first
  return `What they are about: ${list.format(named)}.`
}

function wordsOf({ quotes, claims, figures, kind }: SummaryFacts): string {
  if (quotes.total === 0)
    return `No article or statement that the ledger holds is about ${kind === 'state' ? 'its agencies' : 'it'}.`
  const said = `${formatCounted(quotes.total, 'quote or reference', 'quotes and references')} from ${formatCounted(quotes.documents, 'document', 'documents')} ${kind === 'state' ? 'are about its agencies' : 'are about it'}`
  const claimed =
    claims > 0 ? `, among them what ${formatCounted(claims, 'claim rests', 'claims rest')} on` : ''
  const published =
    figures > 0
      ? `. The ledger publishes ${formatCounted(figures, 'figure', 'figures')} ${kind === 'company' ? 'about it' : 'that rest on them'}`
      : ''
  return `${said}${claimed}${published}.`
}

function promisesOf({ commitments, answers, kind }: SummaryFacts): string | null {
  if (kind !== 'company') return null
  if (commitments.length + answers === 0)
    return 'The ledger holds no commitment of it, which is not the same as none.'
  const answered =
    answers > 0
      ? ` How it answered, or that it did not, is held of ${formatCounted(answers, 'question', 'questions')}.`
      : ''
  if (commitments.length === 0) return `The ledger holds no commitment of it.${answered}`
  const states = new Map<string, number>()
  for (const state of commitments) states.set(state, (states.get(state) ?? 0) + 1)
  const today = [...states].map(([state, count]) =>
    states.size === 1 && count === 1 ? state : `${formatCount(count)} ${state}`,
  )
  return `It made ${formatCounted(commitments.length, 'commitment', 'commitments')}; today: ${today.join('; ')}.${answered}`
}

function pressureOf({ campaigns, demands }: SummaryFacts): string | null {
  if (campaigns + demands === 0) return null
  const parts = [
    campaigns > 0 && `${formatCounted(campaigns, 'campaign addresses', 'campaigns address')} it`,
    demands > 0 && `${formatCounted(demands, 'demand is', 'demands are')} made of it by name`,
  ].filter((part) => part !== false)
  return `${list.format(parts)}.`
}

/** Names with further capitals are names of their own: Ring Neighbors, AWS. */
function withinSentence(name: string): string {
  return /\p{Lu}/u.test(name.slice(1)) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
