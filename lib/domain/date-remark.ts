/** Words that are part of a date as sources write it, beside the names of months. */
const dateWords = new Set(
  'about around between and or to the of in on by from until since early mid late end circa st nd rd th'.split(
    ' ',
  ),
)
const month = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?:[a-z]*)$/

/**
 * What a date's text says beyond a date, for a reader to see beside it: that it is inferred and from what, or what it hangs on. Null
 * for a text that is a date in other words, such as `early July` or `20 or 21 August 2020`.
 */
export function dateRemark(text: string | null | undefined): string | null {
  const words = (text ?? '').toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word) => !dateWords.has(word) && !month.test(word)) ? (text ?? null) : null
}
