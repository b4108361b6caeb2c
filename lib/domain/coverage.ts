/** What is known of an agency or a company, the most first: records, or what came of looking for them. */
export const coverageStates = ['documented', 'refused', 'asked', 'searched', 'not-researched'] as const

export type CoverageState = (typeof coverageStates)[number]

/** What each is called, everywhere. */
export const coverageWords: Record<CoverageState, string> = {
  documented: 'Documented',
  refused: 'Refused',
  asked: 'Asked, waiting',
  searched: 'Searched, nothing found',
  'not-researched': 'Not researched',
}

/** What each means, in a sentence. */
export const coverageMeanings: Record<CoverageState, string> = {
  documented:
    'The ledger holds a partnership, a contract, a claim or words about it. There may be more that it does not hold.',
  refused: 'Somebody asked, and was refused.',
  asked: 'Somebody asked, and waits for an answer.',
  searched: 'Somebody looked, and found nothing. That is not the same as: there is nothing.',
  'not-researched': 'Nobody has looked, beyond the registers that are loaded. Nothing follows from that.',
}
