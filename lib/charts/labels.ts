import { formatPartialDate } from '@/lib/domain/format-date'
import { formatMoney } from '@/lib/domain/format-money'
import { parsePartialDate } from '@/lib/domain/partial-date'

/** "2020", "2020-08" or "2020-08-20" → "2020", "Aug 2020", "20 Aug 2020". */
export function dateLabel(date: string): string {
  return spanLabel(parsePartialDate(date))
}

/** The first and last possible day of something, as precise as they are: "Aug 2020". */
export function spanLabel({ earliest, latest }: { earliest: string | null; latest: string | null }): string {
  return formatPartialDate(earliest ? new Date(earliest) : null, latest ? new Date(latest) : null)
}

/** Dollars for an axis or a mark: 143512345 → "$144m", -2100 → "−$2.1k", 0 → "$0". */
export function dollars(value: number): string {
  return formatMoney(value.toFixed(2), 'USD', { compact: true })
}

/** What stands in the place of a number that the ledger has no record for: that is not zero. */
export const noRecord = 'no record'

/** "a", "a and b", "a, b and c". */
export function list(words: string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** Splits a label into lines of at most `limit` characters, between words. */
export function lines(label: string, limit: number): string[] {
  const out: string[] = []
  for (const word of label.split(' ')) {
    const last = out.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= limit) out[out.length - 1] = `${last} ${word}`
    else out.push(word)
  }
  return out
}
