/** The sizes of amounts, smallest first, as readers see them. */
export const amountWords: Readonly<Record<string, string>> = {
  negative: 'below zero',
  zero: 'zero',
  'under-10k': 'under 10 thousand',
  '10k-100k': '10 to 100 thousand',
  '100k-1m': '100 thousand to 1 million',
  '1m-10m': '1 to 10 million',
  '10m-100m': '10 to 100 million',
  'from-100m': '100 million and more',
  'not-given': 'not given',
  positive: 'above zero',
}

/** Whether a reseller is paid, as the filter says it. */
export const resellerWords: Readonly<Record<string, string>> = {
  yes: 'yes, a reseller is paid',
  no: 'no, or not known',
}

/** Whose name is not matched. */
export const unmatchedWords: Readonly<Record<string, string>> = { recipient: 'recipient', buyer: 'buyer' }
