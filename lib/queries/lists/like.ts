/** A pattern for LIKE that finds the words anywhere in a text in lower case; signs of the pattern language stand for themselves. */
export function normaliseForLike(typed: string): string {
  return `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}
