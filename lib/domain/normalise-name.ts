/** Legal forms that do not tell companies apart. */
const LEGAL_FORMS =
  /\s(?:inc|incorporated|llc|l l c|lp|l p|llp|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|sa|s a|bv|b v|nv|n v|pty|oy|ab)$/

/** Abbreviations in names of agencies, written out (as the FBI register and the Atlas of Surveillance use them). */
const AGENCY_WORDS: [RegExp, string][] = [
  [/\bpd\b/g, 'police department'],
  [/\bso\b/g, 'sheriffs office'],
  [/\bdept\b/g, 'department'],
  [/\bdps\b/g, 'department of public safety'],
  [/\bco\b/g, 'county'],
  [/\bst\b/g, 'saint'],
  [/\bmt\b/g, 'mount'],
  [/\bft\b/g, 'fort'],
  [/\btwp\b/g, 'township'],
  [/\bsheriff s\b/g, 'sheriffs'],
  [/^city of /, ''],
  // A county has one sheriff, whether the source writes office or department.
  [/\bsheriffs department$/, 'sheriffs office'],
]

/** Accents of Latin and Greek letters, which registers leave out in capitals; in other scripts a mark makes another letter. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}][\u0300-\u036f]*)[\u0300-\u036f]/gu

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/(?:[^\p{L}\p{M}\p{N}]\p{M}*)+|^\p{M}+/gu, ' ')
    .trim()
    .normalize('NFC')
}

/** A name in normal form: lower case, no accents, no punctuation, in any script. For names of organizations and for comparing. */
export function normaliseName(name: string): string {
  return plain(name)
}

/** A company's name in normal form: as {@link normaliseName}, without legal forms at its end. */
export function normaliseCompanyName(name: string): string {
  let normal = plain(name)
  for (;;) {
    const shorter = normal.replace(LEGAL_FORMS, '')
    if (shorter === normal) return normal
    normal = shorter
  }
}

/** An agency's name in normal form: as {@link normaliseName}, with usual abbreviations written out. */
export function normaliseAgencyName(name: string): string {
  let normal = plain(name)
  for (const [abbreviation, words] of AGENCY_WORDS) normal = normal.replace(abbreviation, words)
  return normal
}
