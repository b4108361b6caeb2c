/** The forms in which rows leave the ledger. */
export const formats = ['csv', 'json', 'jsonl'] as const

export type Format = (typeof formats)[number]

/** How each is called by readers, and by browsers. */
export const formatWords = {
  csv: { label: 'CSV', type: 'text/csv; charset=utf-8; header=present' },
  json: { label: 'JSON', type: 'application/json' },
  jsonl: { label: 'JSON Lines', type: 'application/jsonl; charset=utf-8' },
} as const satisfies Record<Format, { label: string; type: string }>

/** Whether a word of an address is a format. */
export function isFormat(word: string | undefined): word is Format {
  return formats.some((format) => format === word)
}

/** The address of a file. `query`: which rows, as the list's own address has it, without a question mark. */
export function downloadAddress(name: string, format: Format, query: string): string {
  return `/download/${name}.${format}${query ? `?${query}` : ''}`
}
