/** What Windows-1252 has at 128 to 159; the rest is as in Latin-1. Node's own decoder leaves these out. */
const marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** The text of bytes in Windows-1252, which is also what pages mean that say ISO-8859-1 (WHATWG Encoding). */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (unit) => windowsMark(unit.charCodeAt(0)))
}

/** The character that Windows-1252 has for a number from 128 to 159. */
export function windowsMark(code: number): string {
  return marks[code - 0x80] ?? String.fromCharCode(code)
}
