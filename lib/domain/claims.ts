/** In which ways two claims about the same thing differ, in few words; what each means stands beside it. */
export const differenceWords = {
  unit: {
    short: 'other unit',
    meaning: 'They count different things: departments or agreements, agencies or cities.',
  },
  bodies: {
    short: 'other bodies',
    meaning: 'They count different bodies: police alone, or police and fire.',
  },
  membership: { short: 'joined or active', meaning: 'One counts who joined, the other who is active.' },
  period: { short: 'other years', meaning: 'They cover different years.' },
  as_of: { short: 'other day', meaning: 'They are as of different days.' },
  part: { short: 'part of it', meaning: 'One is a part of the other.' },
  stage: {
    short: 'awarded or spent',
    meaning: 'One counts what was awarded, the other what was spent or may be bought.',
  },
  method: { short: 'other count', meaning: 'They were counted by others, or in another way.' },
  rounding: { short: 'rounded', meaning: 'One of them rounds.' },
  incomplete: { short: 'incomplete', meaning: 'One of them is known to be incomplete.' },
  wording: { short: 'other words', meaning: 'The number is the same, its words are not.' },
  same: { short: 'the same', meaning: 'They say the same.' },
  not_known: { short: 'reason not known', meaning: 'Why they differ is not known.' },
} as const

export type Difference = keyof typeof differenceWords

export type Comparator = 'exactly' | 'more_than' | 'at_least' | 'about' | 'up_to' | 'fewer_than'

/** What a claim's number has to do with: a decimal string of at most two decimals in its unit, and the currency of an amount. */
export type Quantity = { comparator: Comparator; quantity: string; currency: string | null }

/** The numbers for which a claim holds, both ends among them, in hundredths; null: without end. */
export type Range = { from: bigint | null; to: bigint | null }

/**
 * The numbers for which a claim holds. What is counted comes in whole ones, so that "more than 400" begins at 401. "About" allows a
 * tenth either way. A number given exactly that ends in two zeros or more may be rounded: half of its last place that is not zero is
 * allowed either way (460 million is anything from 455 to 465 million).
 * @throws RangeError when the quantity is no decimal of at most two decimals
 */
export function rangeOf({ comparator, quantity, currency }: Quantity): Range {
  const value = hundredths(quantity)
  const step = currency !== null || value % 100n !== 0n ? 1n : 100n
  const slack = rounding(value)
  const tenth = value / 10n > slack ? value / 10n : slack
  switch (comparator) {
    case 'exactly':
      return { from: value - slack, to: value + slack }
    case 'about':
      return { from: value - tenth, to: value + tenth }
    case 'more_than':
      return { from: value + step, to: null }
    case 'at_least':
      return { from: value, to: null }
    case 'up_to':
      return { from: null, to: value }
    case 'fewer_than':
      return { from: null, to: value - step }
  }
}

/** Whether there is a number for which both hold. */
export function canBothHold(a: Range, b: Range): boolean {
  return reaches(a.to, b.from) && reaches(b.to, a.from)
}

const reaches = (to: bigint | null, from: bigint | null) => to === null || from === null || from <= to

function hundredths(quantity: string): bigint {
  const match = /^(\d+)(?:\.(\d{1,2})0*)?$/.exec(quantity)
  if (!match?.[1]) throw new RangeError(`Not a quantity of at most two decimals: ${quantity}`)
  return BigInt(match[1]) * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))
}

/** Half of the last place that is not zero, where at least two zeros stand before the decimals; otherwise nothing. */
function rounding(value: bigint): bigint {
  if (value === 0n || value % 10_000n !== 0n) return 0n
  let place = 1n
  while (value % (place * 10n) === 0n) place *= 10n
  return place / 2n
}
