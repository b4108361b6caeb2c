import { table } from '../support/measure'

/** A part of the report: a table, what it is held against, and what is to be said of it. */
export type Section = {
  title: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
  notes: readonly string[]
  /** What was measured, for who wants to look closer. */
  raw?: unknown
}

/** A ratio beside its limit: whether it is kept. */
export function against(ratio: number, limit: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}× ${ratio <= limit ? 'kept' : 'MISSED'}`
}

/** The section as text for a terminal. */
export function asText({ title, head, rows, notes }: Section): string {
  return [title, '', table([head, ...rows]), '', ...notes].join('\n')
}

/** The section as Markdown. */
export function asMarkdown({ title, head, rows, notes }: Section): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return [
    `## ${title}`,
    '',
    line(head),
    line(rule),
    ...rows.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
  ].join('\n')
}
