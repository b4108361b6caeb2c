/** The sign for what is no text. */
export const REPLACEMENT = 0xfffd

/** What stands in place of a sign of ASCII; null where it stands for itself. */
export type Escapes = readonly (string | null)[]

/** Values in COPY's text form. */
export const TEXT: Escapes = escapes({ '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' })

/** What stands within quotes in JSON, in COPY's text form: backslashes are doubled. */
export const JSON_TEXT: Escapes = escapes({
  ...Object.fromEntries(
    Array.from({ length: 32 }, (_, code) => [String.fromCharCode(code), jsonEscape(code)]),
  ),
  ...{ '"': '\\\\"', '\\': '\\\\\\\\' },
})

function escapes(of: Record<string, string | null>): Escapes {
  return Array.from({ length: 128 }, (_, code) => of[String.fromCharCode(code)] ?? null)
}

/** How JSON writes a sign that does not print, in COPY's text form; a NUL it can write, but PostgreSQL cannot hold. */
function jsonEscape(code: number): string | null {
  return code === 0 ? null : JSON.stringify(String.fromCharCode(code)).slice(1, -1).replace('\\', '\\\\')
}

/** Writes a sign beyond ASCII in UTF-8; gives back the place behind it. */
export function writeSign(bytes: Buffer, at: number, sign: number): number {
  if (sign < 0x800) {
    bytes[at] = 0xc0 | (sign >> 6)
    bytes[at + 1] = 0x80 | (sign & 63)
    return at + 2
  }
  if (sign < 0x10000) {
    bytes[at] = 0xe0 | (sign >> 12)
    bytes[at + 1] = 0x80 | ((sign >> 6) & 63)
    bytes[at + 2] = 0x80 | (sign & 63)
    return at + 3
  }
  bytes[at] = 0xf0 | (sign >> 18)
  bytes[at + 1] = 0x80 | ((sign >> 12) & 63)
  bytes[at + 2] = 0x80 | ((sign >> 6) & 63)
  bytes[at + 3] = 0x80 | (sign & 63)
  return at + 4
}
