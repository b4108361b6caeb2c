/** In which order a source writes day, month and year in digits; undecided where it does not say and does not show it. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd' | 'undecided'

/** Three numbers with one sign between them: `3/22/18`, `22.03.2018`, `18-03-22`. */
const TRIPLE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/

/**
 * Finds out in which order a source writes its dates, from all of them: a part over 12 is no month. Dates that contradict
 * each other, and dates that leave it open, leave it undecided.
 */
export class DateOrderSurvey {
  #monthFirst = false
  #dayFirst = false

  add(text: string): void {
    const match = TRIPLE.exec(text.trim())
    if (!match) return
    const [a, b] = [Number(match[1]), Number(match[3])]
    if (b > 12 && b <= 31 && a <= 12) this.#monthFirst = true
    if (a > 12 && a <= 31 && b <= 12) this.#dayFirst = true
  }

  /** Nothing that is still to come can change the order any more. */
  get settled(): boolean {
    return this.#monthFirst && this.#dayFirst
  }

  get order(): DateOrder {
    if (this.#monthFirst === this.#dayFirst) return 'undecided'
    return this.#monthFirst ? 'mdy' : 'dmy'
  }
}
