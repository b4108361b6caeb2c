/** What people type, and what names and registers write instead: short names of cities, and of technologies. */
const written: Readonly<Record<string, string>> = {
  anpr: 'license plate',
  bodycam: 'body camera',
  bodycams: 'body camera',
  bwc: 'body camera',
  dc: 'district of columbia',
  facial: 'face',
  imsi: 'cell site',
  la: 'los angeles',
  lpr: 'license plate',
  met: 'metropolitan',
  nola: 'new orleans',
  ny: 'new york',
  nyc: 'new york',
  philly: 'philadelphia',
  sf: 'san francisco',
  slc: 'salt lake city',
  stingray: 'cell site',
  stingrays: 'cell site',
  uas: 'drone',
  uav: 'drone',
  uavs: 'drone',
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
