/** What became of a quote where it was read, the worst first: the order in which they are told. */
export const healthStates = ['changed', 'gone', 'unreachable', 'moved', 'verbatim'] as const

export type HealthState = (typeof healthStates)[number]

/** The words that readers see for these. */
export const healthWords = {
  verbatim: 'verbatim',
  changed: 'changed',
  moved: 'moved',
  gone: 'gone',
  unreachable: 'not reached',
} as const satisfies Record<HealthState, string>

/** A part of a difference between two texts, word by word: in both, only in the quote, only in the text that was read. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }
