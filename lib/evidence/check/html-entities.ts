import { windowsMark } from './windows-1252'

/** Names of the characters U+00A0 to U+00FF, in their order (HTML 4). */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** Other names that texts use: marks, dashes, blanks, signs and letters. */
const others: Record<string, number> = {
  ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27, AMP: 0x26, LT: 0x3c, GT: 0x3e, QUOT: 0x22 },
  ...{ Tab: 0x9, NewLine: 0xa, excl: 0x21, num: 0x23, dollar: 0x24, percnt: 0x25, lpar: 0x28, rpar: 0x29 },
  ...{ ast: 0x2a, plus: 0x2b, comma: 0x2c, period: 0x2e, sol: 0x2f, colon: 0x3a, semi: 0x3b, equals: 0x3d },
  ...{ quest: 0x3f, commat: 0x40, lsqb: 0x5b, lbrack: 0x5b, bsol: 0x5c, rsqb: 0x5d, rbrack: 0x5d },
  ...{
    lowbar: 0x5f,
    grave: 0x60,
    lcub: 0x7b,
    lbrace: 0x7b,
    vert: 0x7c,
    verbar: 0x7c,
    rcub: 0x7d,
    rbrace: 0x7d,
  },
  ...{ OElig: 0x152, oelig: 0x153, Scaron: 0x160, scaron: 0x161, Yuml: 0x178, fnof: 0x192, circ: 0x2c6 },
  ...{ tilde: 0x2dc, ensp: 0x2002, emsp: 0x2003, thinsp: 0x2009, hairsp: 0x200a, zwnj: 0x200c, zwj: 0x200d },
  ...{ lrm: 0x200e, rlm: 0x200f, hyphen: 0x2010, dash: 0x2010, ndash: 0x2013, mdash: 0x2014, horbar: 0x2015 },
  ...{
    lsquo: 0x2018,
    rsquo: 0x2019,
    rsquor: 0x2019,
    sbquo: 0x201a,
    lsquor: 0x201a,
    ldquo: 0x201c,
    rdquo: 0x201d,
  },
  ...{
    rdquor: 0x201d,
    bdquo: 0x201e,
    ldquor: 0x201e,
    dagger: 0x2020,
    Dagger: 0x2021,
    bull: 0x2022,
    bullet: 0x2022,
  },
  ...{
    hellip: 0x2026,
    mldr: 0x2026,
    permil: 0x2030,
    prime: 0x2032,
    Prime: 0x2033,
    lsaquo: 0x2039,
    rsaquo: 0x203a,
  },
  ...{
    oline: 0x203e,
    frasl: 0x2044,
    NoBreak: 0x2060,
    euro: 0x20ac,
    numero: 0x2116,
    trade: 0x2122,
    TRADE: 0x2122,
  },
  ...{ frac13: 0x2153, frac23: 0x2154, frac18: 0x215b, frac38: 0x215c, frac58: 0x215d, frac78: 0x215e },
  ...{ larr: 0x2190, uarr: 0x2191, rarr: 0x2192, darr: 0x2193, harr: 0x2194, minus: 0x2212, infin: 0x221e },
  ...{ asymp: 0x2248, ne: 0x2260, le: 0x2264, ge: 0x2265, check: 0x2713, starf: 0x2605, star: 0x2606 },
  ...{ Alpha: 0x391, Beta: 0x392, Gamma: 0x393, Delta: 0x394, Omega: 0x3a9, alpha: 0x3b1, beta: 0x3b2 },
  ...{
    gamma: 0x3b3,
    delta: 0x3b4,
    epsilon: 0x3b5,
    lambda: 0x3bb,
    mu: 0x3bc,
    pi: 0x3c0,
    sigma: 0x3c3,
    omega: 0x3c9,
  },
  ...{
    Abreve: 0x102,
    abreve: 0x103,
    Ccaron: 0x10c,
    ccaron: 0x10d,
    Cacute: 0x106,
    cacute: 0x107,
    dstrok: 0x111,
  },
  ...{
    Ecaron: 0x11a,
    ecaron: 0x11b,
    Eogon: 0x118,
    eogon: 0x119,
    Lstrok: 0x141,
    lstrok: 0x142,
    nacute: 0x144,
  },
  ...{
    rcaron: 0x159,
    sacute: 0x15b,
    scedil: 0x15f,
    inodot: 0x131,
    gbreve: 0x11f,
    uring: 0x16f,
    zcaron: 0x17e,
  },
}

const names = new Map<string, number>([
  ...latin1.split(' ').map((name, index): [string, number] => [name, 0xa0 + index]),
  ...Object.entries(others),
])

const reference = /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,8})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g

/** A text with its character references read; one whose name we do not know stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named(whole, name)
    return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

/** Without its semicolon only a name of Latin-1 counts, as browsers have it; `&notice` is none. */
function named(whole: string, name: string): string {
  const code = names.get(name)
  if (code === undefined || (!whole.endsWith(';') && code > 0xff)) return whole
  return String.fromCodePoint(code)
}

function character(code: number): string {
  // Browsers take these numbers for those of Windows-1252 (HTML, numeric character reference).
  if (code >= 0x80 && code <= 0x9f) return windowsMark(code)
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return valid ? String.fromCodePoint(code) : '\ufffd'
}
