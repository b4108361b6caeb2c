/** Unicode names of the characters that editors, keyboards and web pages exchange for one another. */
const NAMES: Record<string, string> = {
  '\t': 'CHARACTER TABULATION',
  '\n': 'LINE FEED',
  '\r': 'CARRIAGE RETURN',
  ' ': 'SPACE',
  '!': 'EXCLAMATION MARK',
  '"': 'QUOTATION MARK',
  $: 'DOLLAR SIGN',
  '%': 'PERCENT SIGN',
  '&': 'AMPERSAND',
  "'": 'APOSTROPHE',
  '(': 'LEFT PARENTHESIS',
  ')': 'RIGHT PARENTHESIS',
  ',': 'COMMA',
  '-': 'HYPHEN-MINUS',
  '.': 'FULL STOP',
  '/': 'SOLIDUS',
  ':': 'COLON',
  ';': 'SEMICOLON',
  '?': 'QUESTION MARK',
  '`': 'GRAVE ACCENT',
  '\u00a0': 'NO-BREAK SPACE',
  '\u00a3': 'POUND SIGN',
  '\u00ab': 'LEFT-POINTING DOUBLE ANGLE QUOTATION MARK',
  '\u00ad': 'SOFT HYPHEN',
  '\u00b4': 'ACUTE ACCENT',
  '\u00bb': 'RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK',
  '\u2009': 'THIN SPACE',
  '\u200a': 'HAIR SPACE',
  '\u200b': 'ZERO WIDTH SPACE',
  '\u2010': 'HYPHEN',
  '\u2011': 'NON-BREAKING HYPHEN',
  '\u2012': 'FIGURE DASH',
  '\u2013': 'EN DASH',
  '\u2014': 'EM DASH',
  '\u2015': 'HORIZONTAL BAR',
  '\u2018': 'LEFT SINGLE QUOTATION MARK',
  '\u2019': 'RIGHT SINGLE QUOTATION MARK',
  '\u201a': 'SINGLE LOW-9 QUOTATION MARK',
  '\u201c': 'LEFT DOUBLE QUOTATION MARK',
  '\u201d': 'RIGHT DOUBLE QUOTATION MARK',
  '\u201e': 'DOUBLE LOW-9 QUOTATION MARK',
  '\u2026': 'HORIZONTAL ELLIPSIS',
  '\u202f': 'NARROW NO-BREAK SPACE',
  '\u2032': 'PRIME',
  '\u2033': 'DOUBLE PRIME',
  '\u2060': 'WORD JOINER',
  '\u20ac': 'EURO SIGN',
  '\u2212': 'MINUS SIGN',
  '\ufeff': 'ZERO WIDTH NO-BREAK SPACE',
}

const DIGITS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE']

/** A character with its code point and, where we know it, its Unicode name: `’ U+2019 RIGHT SINGLE QUOTATION MARK`. */
export function nameCharacter(character: string): string {
  const codePoint = character.codePointAt(0)
  if (codePoint === undefined) throw new RangeError('An empty text has no character')
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  const visible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} ` : ''
  const name = unicodeName(character)
  return `${visible}${code}${name ? ` ${name}` : ''}`
}

function unicodeName(character: string): string | undefined {
  if (/^[a-z]$/.test(character)) return `LATIN SMALL LETTER ${character.toUpperCase()}`
  if (/^[A-Z]$/.test(character)) return `LATIN CAPITAL LETTER ${character}`
  if (/^[0-9]$/.test(character)) return `DIGIT ${DIGITS[Number(character)]}`
  return NAMES[character]
}
