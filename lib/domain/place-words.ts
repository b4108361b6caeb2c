import { usStateNames } from './us-states'

/** Countries by what people call them, beside their names. */
const countryWords: Readonly<Record<string, string>> = {
  us: 'us',
  usa: 'us',
  'united states': 'us',
  america: 'us',
  uk: 'gb',
  gb: 'gb',
  britain: 'gb',
  'great britain': 'gb',
  'united kingdom': 'gb',
}

const states = new Map(
  Object.entries(usStateNames).flatMap(([code, name]) => [
    [code.toLowerCase(), `st:us-${code.toLowerCase()}`],
    [name.toLowerCase().replace(/[^a-z ]/g, ''), `st:us-${code.toLowerCase()}`],
  ]),
)

/** The mark of the state or country that words in normal form name, as search entries bear it; null where they name none. */
export function placeMark(words: string): string | null {
  const country = Object.hasOwn(countryWords, words) ? countryWords[words] : undefined
  return states.get(words) ?? (country ? `ct:${country}` : null)
}

/** All words of the names of states, in normal form. */
export const stateWords: readonly string[] = [
  ...new Set(Object.values(usStateNames).flatMap((name) => name.toLowerCase().split(/[^a-z]+/))),
].filter((word) => word.length > 3)

/** The most words that the name of a state or country has. */
export const mostPlaceWords = 3
