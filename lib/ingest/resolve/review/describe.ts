import type { OpenNames, Question, Sum } from './questions'

/** A sum for people: `USD 1,234,567 of orders`. */
export function writeSum({ kind, currency, amount }: Sum): string {
  return `${currency} ${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(Number(amount))} of ${kind}s`
}

/** A question in lines of text, with what speaks for and against it. */
export function describeQuestion(question: Question): string[] {
  const { kind, about, candidate, promotes, rows, sums, speaksFor, speaksAgainst, unsure } = question
  const { register, country, state, county, city, identifiers = {} } = about
  const place = [city, county, state, country].filter(Boolean).join(', ')
  const ids = promotes
    ? promotes.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)
    : Object.entries(identifiers).map(([scheme, value]) => `${scheme} ${value}`)
  const counted = kind === 'company' || sums.length > 0 ? 'row' : 'partnership'
  const value = [`${rows} ${counted}${rows === 1 ? '' : 's'}`, ...sums.map(writeSum)]
  return [
    `${about.name}${place ? ` (${place})` : ''}`,
    `  ${[...value, ...ids, ...(register ? [`in ${register}`] : [])].join(', ')}`,
    candidate
      ? `  the same as ${candidate.name} (${question.with})?`
      : '  comes near no company of the ledger',
    ...speaksFor.map((words) => `  + ${words}`),
    ...speaksAgainst.map((words) => `  - ${words}`),
    ...(unsure ? ['  ? somebody was unsure before'] : []),
  ]
}

const NAMES = {
  recipient: ['recipient', 'recipients'],
  buyer: ['buyer', 'buyers'],
  vendor: ['vendor', 'vendors'],
} as const

/** What stays unmatched, in a sentence for each kind of name. */
export function describeUnmatched(unmatched: readonly OpenNames[]): string {
  if (unmatched.length === 0) return 'All names are matched.'
  return unmatched
    .map(({ kind, names, rows, sums }) => {
      const money = sums.length > 0 ? `, ${sums.map(writeSum).join(', ')}` : ''
      return `Not yet matched: ${names} ${NAMES[kind][names === 1 ? 0 : 1]} on ${rows} row${rows === 1 ? '' : 's'}${money}.`
    })
    .join('\n')
}
