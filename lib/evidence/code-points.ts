/** Number of Unicode code points in a text. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** Whether an index of UTF-16 units stands between two code points and not within one. */
export function betweenCodePoints(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  const after = text.charCodeAt(index)
  return !(before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff)
}

/** The last `count` code points of a text. */
export function lastCodePoints(text: string, count: number): string {
  return [...text.slice(-2 * count)].slice(-count).join('')
}

/** The first `count` code points of a text. */
export function firstCodePoints(text: string, count: number): string {
  return [...text.slice(0, 2 * count)].slice(0, count).join('')
}
