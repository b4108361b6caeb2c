import type { Merge } from './context'
import type { Merged } from './merged'

export async function mergeAgencies(_merge: Merge, _whole: boolean): Promise<Merged> {
  throw new Error('not there')
}
