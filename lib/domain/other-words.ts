/** What people type, and what names and registers write instead: short names of places. */
const written: Readonly<Record<string, string>> = {
  dc: 'district of columbia',
  la: 'los angeles',
  met: 'metropolitan',
  nola: 'new orleans',
  ny: 'new york',
  nyc: 'new york',
  philly: 'philadelphia',
  sf: 'san francisco',
  slc: 'salt lake city',
  vegas: 'las vegas',
}

/** Other words for a word in normal form, each of which is needed; null where none are known. */
export function otherWords(word: string): string | null {
  return Object.hasOwn(written, word) ? (written[word] ?? null) : null
}

/** A phrase in normal form with its short names written out: "la police" is "los angeles police"; null where it has none. */
export function writtenOut(phrase: string): string | null {
  const whole = phrase
    .split(' ')
    .map((word) => otherWords(word) ?? word)
    .join(' ')
  return whole === phrase ? null : whole
}
