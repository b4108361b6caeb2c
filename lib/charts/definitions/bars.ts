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
  wide: { width: 720, row: 38, left: 240, right: 132, bar: 20, labelAt: 24, labelLimit: 32 },
  phone: { width: 358, row: 56, left: 0, right: 72, bar: 18, labelAt: 13, labelLimit: 48 },
} as const

/** Measures shared by the drawing and the size of the picture. On a phone a label stands above its bar. */
export function barShape(variant: Variant) {
  return shapes[variant]
}

export function barsSize(bars: number, variant: Variant): Size {
  const shape = shapes[variant]
  return { width: shape.width, height: bars * shape.row + 4 }
}
