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

/** Cities by their short names, and what their agencies are called by. */
const cityWords: Readonly<Record<string, string>> = {
  dc: 'district of columbia',
  la: 'los angeles',
  nola: 'new orleans',
  ny: 'new york',
  nyc: 'new york',
  philly: 'philadelphia',
  sf: 'san francisco',
  slc: 'salt lake city',
  vegas: 'las vegas',
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

/** What a city's short name stands for, in words; null where it is none. */
export function cityMeant(word: string): string | null {
  return Object.hasOwn(cityWords, word) ? (cityWords[word] ?? null) : null
}

/** All words of the names of states, in normal form. */
export const stateWords: readonly string[] = [
  ...new Set(Object.values(usStateNames).flatMap((name) => name.toLowerCase().split(/[^a-z]+/))),
].filter((word) => word.length > 3)

/** The most words that the name of a state or country has. */
export const mostPlaceWords = 3
