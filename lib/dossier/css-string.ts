/**
 * A text as a CSS string in double quotes. Whatever is no letter, digit, blank or plain sign is written as an escape, so that no text
 * can end the string or the style sheet.
 */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} .,:;()·–-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `,
  )
  return `"${escaped}"`
}
