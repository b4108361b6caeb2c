const grouped = new Intl.NumberFormat('en-US')

/** A whole number with its thousands told apart and a real minus sign: 5,412. */
export function formatCount(count: number | bigint): string {
  return grouped.format(count).replace('-', '−')
}

/** `1 agency`, `5,412 agencies`: a count with its noun. */
export function formatCounted(count: number | bigint, one: string, many: string): string {
  return `${formatCount(count)} ${Number(count) === 1 ? one : many}`
}

/** `3 contracts`, and `no record of contracts` where the ledger holds nothing: that is not the same as none. */
export function formatRecorded(count: number | bigint, one: string, many: string): string {
  return Number(count) === 0 ? `no record of ${many}` : formatCounted(count, one, many)
}
