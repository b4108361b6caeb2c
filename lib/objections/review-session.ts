import type { Decision } from './decide'
import type { EditorsObjection } from './read'

/** Keys and what they do; those that need a reason ask for it. */
const keys: Readonly<Record<string, { act: Decision['act']; asks: boolean }>> = {
  r: { act: 'reviewed', asks: false },
  w: { act: 'released', asks: false },
  a: { act: 'accepted', asks: true },
  d: { act: 'declined', asks: true },
}

/** What a key leads to: a decision, a decision that needs its reason first, the next objection, the end, or nothing. */
export type Pressed =
  | { is: 'decision'; act: Decision['act']; asks: boolean }
  | { is: 'next' }
  | { is: 'quit' }
  | { is: 'nothing' }

/** Reads a key. */
export function pressed(key: string): Pressed {
  if (key === 'q' || key === '\u0003') return { is: 'quit' }
  if (key === ' ') return { is: 'next' }
  const known = Object.hasOwn(keys, key) ? keys[key] : undefined
  return known ? { is: 'decision', ...known } : { is: 'nothing' }
}

/** Whether the next objection follows: this one is decided. */
export function isDecided({ state }: Pick<EditorsObjection, 'state'>): boolean {
  return state === 'accepted' || state === 'declined'
}
