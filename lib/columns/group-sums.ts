import { ExactSums, unitsText } from './exact'

/** What rows of a group come to. Amounts are decimal texts, null where no row (no pair) has one. */
export type GroupSum = {
  readonly count: number
  readonly amount: string | null
  readonly negative: number
  readonly zero: number
  readonly notGiven: number
  readonly ofPairs: string | null
}

/** Counts and exact sums of the rows of some groups, which have numbers from 0. */
export class GroupSums {
  readonly #counts: Uint32Array
  readonly #negative: Uint32Array
  readonly #zero: Uint32Array
  readonly #notGiven: Uint32Array
  readonly #pairs: Uint32Array
  readonly #sums: ExactSums
  readonly #pairSums: ExactSums

  constructor(groups: number) {
    this.#counts = new Uint32Array(groups)
    this.#negative = new Uint32Array(groups)
    this.#zero = new Uint32Array(groups)
    this.#notGiven = new Uint32Array(groups)
    this.#pairs = new Uint32Array(groups)
    this.#sums = new ExactSums(groups)
    this.#pairSums = new ExactSums(groups)
  }

  /** Adds a row: its amount in units, NaN where it has none; `exact` where a number is not. */
  add(group: number, units: number, exact: bigint | undefined): void {
    raise(this.#counts, group)
    if (Number.isNaN(units)) raise(this.#notGiven, group)
    else {
      if (units < 0) raise(this.#negative, group)
      else if (units === 0) raise(this.#zero, group)
      if (exact === undefined) this.#sums.add(group, units)
      else this.#sums.addLarge(group, exact)
    }
  }

  /** Adds the amount of a row's pair. */
  addPair(group: number, units: number, exact: bigint | undefined): void {
    raise(this.#pairs, group)
    if (exact === undefined) this.#pairSums.add(group, units)
    else this.#pairSums.addLarge(group, exact)
  }

  /** These without others that are among them. */
  less(others: GroupSums): GroupSums {
    const rest = new GroupSums(this.#counts.length)
    subtract(this.#counts, others.#counts, rest.#counts)
    subtract(this.#negative, others.#negative, rest.#negative)
    subtract(this.#zero, others.#zero, rest.#zero)
    subtract(this.#notGiven, others.#notGiven, rest.#notGiven)
    subtract(this.#pairs, others.#pairs, rest.#pairs)
    for (const group of this.groups()) {
      rest.#sums.addLarge(group, this.#sums.sum(group) - others.#sums.sum(group))
      rest.#pairSums.addLarge(group, this.#pairSums.sum(group) - others.#pairSums.sum(group))
    }
    return rest
  }

  /** The groups that have rows. */
  groups(): number[] {
    return [...this.#counts.keys()].filter((group) => this.#counts[group] !== 0)
  }

  /** What a group comes to; amounts with so many decimals. */
  of(group: number, decimals: number, pairDecimals: number): GroupSum {
    const count = this.#counts[group] ?? 0
    const notGiven = this.#notGiven[group] ?? 0
    return {
      count,
      amount: count > notGiven ? unitsText(this.#sums.sum(group), decimals) : null,
      negative: this.#negative[group] ?? 0,
      zero: this.#zero[group] ?? 0,
      notGiven,
      ofPairs: this.#pairs[group] ? unitsText(this.#pairSums.sum(group), pairDecimals) : null,
    }
  }
}

function raise(counts: Uint32Array, group: number): void {
  counts[group] = (counts[group] ?? 0) + 1
}

function subtract(whole: Uint32Array, part: Uint32Array, rest: Uint32Array): void {
  for (let group = 0; group < whole.length; group += 1) rest[group] = (whole[group] ?? 0) - (part[group] ?? 0)
}
