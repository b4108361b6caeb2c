import type { ReactNode } from 'react'
import type { PlacedClaim, RingLayout } from '../definitions/ring-layout'
import { claimNote } from '../definitions/ring-partnerships'
import { fitted, paint, text } from '../paint'
import { Target, Words } from './parts'

/** The line from a printed figure to its words. */
export function Leader({ placed }: { placed: PlacedClaim }): ReactNode {
  return placed.label ? <line {...placed.label.leader} stroke={paint.con} strokeWidth={1} /> : null
}

/** A printed figure at the day it was printed and the number it gave. */
export function Point({ placed }: { placed: PlacedClaim }): ReactNode {
  const { x, y } = placed.point
  return <circle cx={x} cy={y} r={5} fill={paint.sheet} stroke={paint.con} strokeWidth={2.2} />
}

/** Its words beside it, a link to their proof. */
export function Label({ placed: { claim, label, point } }: { placed: PlacedClaim }): ReactNode {
  if (!label) return null
  const { box } = label
  const left = box.x + box.width / 2 < point.x
  const x = left ? box.x + box.width : box.x
  const anchor = left ? 'end' : 'start'
  return (
    <a href={claim.href}>
      <Target {...box} />
      <ClaimWords x={x} y={box.y + 13} anchor={anchor} words={claim.words} />
      <Words x={x} y={box.y + 29} textAnchor={anchor} over>
        {claimNote(claim)}
      </Words>
    </a>
  )
}

/** On a phone, the claims as rows under the plot, each as high as a finger. */
export function Listed({ placed: { claim, number }, layout }: { placed: PlacedClaim; layout: RingLayout }) {
  const y = layout.plot.y + layout.plot.height + 34 + 46 * (number - 1)
  return (
    <a href={claim.href}>
      <Target x={0} y={y} width={358} height={44} />
      <line x1={0} x2={358} y1={y} y2={y} stroke={paint.hair} />
      <circle cx={7} cy={y + 15} r={5} fill={paint.sheet} stroke={paint.con} strokeWidth={2.2} />
      <ClaimWords x={22} y={y + 19} anchor="start" words={claim.words} />
      <Words x={358} y={y + 19} textAnchor="end">
        {claimNote(claim)}
      </Words>
      <Words x={22} y={y + 36}>
        {fitted(claim.by, text.tick, 330)}
      </Words>
    </a>
  )
}

function ClaimWords(props: { x: number; y: number; anchor: 'start' | 'end'; words: string }): ReactNode {
  const style = {
    fontFamily: paint.serifItalic,
    fontSize: text.strong,
    fontStyle: 'italic',
    fontWeight: 600,
  } as const
  return (
    <Words x={props.x} y={props.y} textAnchor={props.anchor} fill={paint.con} over {...style}>
      {`“${props.words}”`}
    </Words>
  )
}
