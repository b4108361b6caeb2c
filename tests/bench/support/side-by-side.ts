/** What is measured, by name: each does it once, and may say how many milliseconds of it count. */
export type Sides<Name extends string = string> = Readonly<
  Record<Name, (round: number) => Promise<number | undefined>>
>

/** Milliseconds in the order they were measured. */
export type Samples<Name extends string = string> = Record<Name, number[]>

/**
 * Measures all sides turn by turn, so that noise hits each of them; from round to round another one is first. The rounds
 * that warm up do not count.
 */
export async function sideBySide<Name extends string>(
  sides: Sides<Name>,
  rounds: number,
  warmUp: number,
): Promise<Samples<Name>> {
  const names = Object.keys(sides) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Samples<Name>
  for (let round = -warmUp; round < rounds; round++) {
    for (let index = 0; index < names.length; index++) {
      const name = names[(index + Math.abs(round)) % names.length]
      if (name === undefined) continue
      const start = performance.now()
      const counted = await sides[name](round)
      const took = counted ?? performance.now() - start
      if (round >= 0) samples[name].push(took)
    }
  }
  return samples
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], of: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((of / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** Milliseconds as text, with as many digits as they mean anything. */
export function inMs(ms: number): string {
  if (Number.isNaN(ms)) return '–'
  return ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : ms.toFixed(0)
}

/** p50, p95 and p99, as text. */
export const spread = (samples: readonly number[]): string[] =>
  [50, 95, 99].map((of) => inMs(percentile(samples, of)))

/** How many times the middle of one the middle of the other is. */
export const ratioOf = (samples: readonly number[], reference: readonly number[]): number =>
  percentile(samples, 50) / percentile(reference, 50)
