import type { Question, Sum, Unmatched } from './questions'

/** A sum for people: `USD 1.2 million`. */
export function writeSum({ currency, amount }: Sum): string {
  return `${currency} ${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(Number(amount))}`
}

/** A question in lines of text, with what speaks for and against it. */
export function describeQuestion(question: Question): string[] {
  const { kind, about, candidate, rows, sums, speaksFor, speaksAgainst, unsure } = question
  const { register, country, state, county, city, identifiers = {} } = about
  const place = [city, county, state, country].filter(Boolean).join(', ')
  const ids = Object.entries(identifiers).map(([scheme, value]) => `${scheme} ${value}`)
  const value = [
    `${rows} ${kind === 'company' ? 'row' : 'partnership'}${rows === 1 ? '' : 's'}`,
    ...sums.map(writeSum),
  ]
  return [
    `${about.name}${place ? ` (${place})` : ''}`,
    `  ${[...value, ...ids, ...(register ? [`in ${register}`] : [])].join(', ')}`,
    `  the same as ${candidate.name} (${question.with})?`,
    ...speaksFor.map((words) => `  + ${words}`),
    ...speaksAgainst.map((words) => `  - ${words}`),
    ...(unsure ? ['  ? somebody was unsure before'] : []),
  ]
}

/** What stays unmatched, in a sentence. */
export function describeUnmatched({ names, rows, sums }: Unmatched): string {
  const money = sums.length > 0 ? `, ${sums.map(writeSum).join(', ')}` : ''
  return `Not yet matched: ${names} recipient${names === 1 ? '' : 's'} on ${rows} row${rows === 1 ? '' : 's'}${money}.`
}
