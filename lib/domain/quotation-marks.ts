const ownMarks = /^["“‘]|["”]$/

/** Words in quotation marks; words that open or close with their own get none, so that none are doubled. */
export function inQuotationMarks(words: string): string {
  return ownMarks.test(words) ? words : `“${words}”`
}

/** Whether words that are quoted need marks around them. */
export function needsQuotationMarks(words: string): boolean {
  return !ownMarks.test(words)
}
