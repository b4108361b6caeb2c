import { int16 } from './copied-rows'

/** Up to here each whole number is a number of its own in a Float64Array. */
const mostExact = Number.MAX_SAFE_INTEGER

/**
 * A number of PostgreSQL's binary `numeric` in units of its last decimal: 12.50 with two decimals is 1250. A bigint where a
 * number would not be exact.
 * @throws RangeError when it has more decimals, or is none
 */
export function readNumeric(bytes: Uint8Array, at: number, decimals: number): number | bigint {
  const count = int16(bytes, at)
  const weight = int16(bytes, at + 2)
  const sign = int16(bytes, at + 4) & 0xffff
  if (sign !== 0 && sign !== 0x4000) throw new RangeError('Not a number, or without an end')
  if (count === 0) return 0
  if (weight > 2) return readLarge(bytes, at, decimals)
  let units = 0
  for (let digit = 0; digit < count; digit += 1) {
    const power = 4 * (weight - digit) + decimals
    const value = int16(bytes, at + 8 + digit * 2)
    units += power >= 0 ? value * powerOf(power) : value / powerOf(-power)
  }
  if (!Number.isSafeInteger(units)) throw new RangeError(`More than ${decimals} decimals`)
  return sign === 0 ? units : -units
}

const powers = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))

function powerOf(power: number): number {
  return powers[power] ?? Number.POSITIVE_INFINITY
}

function readLarge(bytes: Uint8Array, at: number, decimals: number): number | bigint {
  const count = int16(bytes, at)
  const weight = int16(bytes, at + 2)
  let digits = 0n
  for (let digit = 0; digit < count; digit += 1)
    digits = digits * 10_000n + BigInt(int16(bytes, at + 8 + digit * 2))
  const shift = 4 * (weight - count + 1) + decimals
  const divisor = 10n ** BigInt(Math.max(0, -shift))
  if (digits % divisor !== 0n) throw new RangeError(`More than ${decimals} decimals`)
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / divisor
  const units = int16(bytes, at + 4) === 0 ? size : -size
  return size > BigInt(mostExact) ? units : Number(units)
}

/** A decimal text in units of its last decimal, and whether digits are left behind it: 12.505 is 1250 and a rest. */
export function parseUnits(text: string, decimals: number): { units: bigint; rest: boolean } {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const size = BigInt(whole + part.slice(0, decimals).padEnd(decimals, '0'))
  const rest = /[1-9]/.test(part.slice(decimals))
  return { units: sign ? -size - (rest ? 1n : 0n) : size, rest }
}

/** Units as a decimal text, as PostgreSQL writes a number with so many decimals. */
export function unitsText(units: number | bigint, decimals: number): string {
  const value = BigInt(units)
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals === 0 ? digits : `${whole}.${digits.slice(-decimals)}`
  return value < 0n ? `-${text}` : text
}

const partSize = 2 ** 26

/** Sums of groups of units without loss: in two parts, which stay exact over 2^26 values of any size a number holds. */
export class ExactSums {
  readonly #high: Float64Array
  readonly #low: Float64Array
  readonly #large = new Map<number, bigint>()

  constructor(groups: number) {
    this.#high = new Float64Array(groups)
    this.#low = new Float64Array(groups)
  }

  add(group: number, units: number): void {
    const high = Math.floor(units / partSize)
    this.#high[group] = (this.#high[group] ?? 0) + high
    this.#low[group] = (this.#low[group] ?? 0) + (units - high * partSize)
  }

  addLarge(group: number, units: bigint): void {
    this.#large.set(group, (this.#large.get(group) ?? 0n) + units)
  }

  sum(group: number): bigint {
    const parts = BigInt(this.#high[group] ?? 0) * BigInt(partSize) + BigInt(this.#low[group] ?? 0)
    return parts + (this.#large.get(group) ?? 0n)
  }
}
