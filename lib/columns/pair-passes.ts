import type { Pairs } from './pairs'
import type { PairTest } from './test'

/** Whether a pair meets all of the tests. A pair without a value meets no test of it. */
export function pairPasses({ columns }: Pairs, where: readonly PairTest[]): (pair: number) => boolean {
  const tests = where.map(({ column, oneOf, from = null, to = null }) => {
    const held = columns.get(column)
    if (!held) throw new Error(`No column ${column} among the pairs`)
    const passes = new Uint8Array(held.texts.size + 1)
    for (let number = 0; number < held.texts.size; number += 1) {
      const text = held.texts.text(number)
      const within = (from === null || Number(text) >= from) && (to === null || Number(text) <= to)
      passes[number + 1] = within && (!oneOf || oneOf.includes(text)) ? 1 : 0
    }
    return { codes: held.codes, passes }
  })
  const [first, second] = tests
  if (!first) return () => true
  if (!second) return (pair) => first.passes[first.codes[pair] ?? 0] === 1
  return (pair) => tests.every(({ codes, passes }) => passes[codes[pair] ?? 0] === 1)
}
