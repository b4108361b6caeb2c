import type { ReactNode, SVGProps } from 'react'
import { paint, text } from '../paint'

/** Words drawn over lines keep a rim of the page's colour around them. */
const rim = { stroke: paint.paper, strokeWidth: 4, paintOrder: 'stroke', strokeLinejoin: 'round' } as const

export function Words(props: SVGProps<SVGTextElement> & { over?: boolean }): ReactNode {
  const { over, ...rest } = props
  return <text fontSize={text.tick} fill={paint.soft} {...(over ? rim : {})} {...rest} />
}

/** Words cut into the lines given, the first at y. */
export function Lines(
  props: { lines: string[]; x: number; y: number; leading?: number } & SVGProps<SVGTextElement>,
) {
  const { lines, leading = 16, x, y, ...rest } = props
  return (
    <Words x={x} y={y} {...rest}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : leading}>
          {line}
        </tspan>
      ))}
    </Words>
  )
}

/** An area that widens a link's target to its whole row or label. */
export function Target(props: { x: number; y: number; width: number; height: number }): ReactNode {
  return <rect {...props} fill="transparent" />
}

type TickProps = { x?: number | string; y?: number | string; payload?: { value: number } }

/** A tick's words at the place Recharts gives; a function, because Recharts calls it for each tick. */
export function tick(label: (value: number) => string, anchor: 'middle' | 'end' | 'start', dy: number) {
  return ({ x, y, payload }: TickProps): ReactNode => (
    <Words x={Number(x)} y={Number(y) + dy} textAnchor={anchor}>
      {label(payload?.value ?? 0)}
    </Words>
  )
}
