import { lines } from '../labels'
import { text, textWidth } from '../paint'
import type { Size, Variant } from '../types'

/** One horizontal bar, from zero, labelled at its end. */
export type Bar = {
  key: string
  label: string
  value: number
  /** The value as the reader sees it: "1,204", "more than 5,000". */
  display: string
  /** A claim is drawn as an outline: nobody counted it here. */
  claimed: boolean
  href: string
  tip: string[]
}

const shapes = {
  wide: { width: 720, row: 38, left: 240, bar: 20, beside: true, limit: 32 },
  phone: { width: 358, row: 56, left: 0, bar: 18, beside: false, limit: 48 },
} as const

export type BarLayout = Size & {
  /** Height of a bar's row: its label and itself. */
  row: number
  bar: number
  left: number
  /** Room kept for the number after the longest bar. */
  right: number
  /** Whether labels stand beside the bars (or above them, on a phone). */
  beside: boolean
  labels: string[][]
  /** Length of a value's bar. */
  length(value: number): number
}

/** Positions of labels and bars. On a phone a label stands above its bar. */
export function barLayout(bars: Bar[], variant: Variant): BarLayout {
  const shape = shapes[variant]
  const labels = bars.map((bar) => lines(bar.label, shape.limit))
  const extra = 16 * (Math.max(...labels.map((label) => label.length)) - 1)
  const row = shape.row + (shape.beside ? Math.max(extra - 10, 0) : extra)
  const right = 14 + Math.max(...bars.map((bar) => textWidth(bar.display, text.label)))
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  return {
    ...shape,
    row,
    right,
    labels,
    height: bars.length * row + 4,
    length: (value) => (value / most) * (shape.width - shape.left - right),
  }
}
