import type { KeyboardEvent as Pressed } from 'react'
import type { LiveInput } from '@/lib/charts/live'

/** Recharts walks through horizontal bars with left and right only, and backwards. */
const turned = new Map([
  ['ArrowDown', 'ArrowLeft'],
  ['ArrowUp', 'ArrowRight'],
])
const upright = new Set<LiveInput['slug']>(['ring-partnerships', 'dhs-obligations'])

/** Lets the arrow keys walk up and down through bars that lie one below the other. */
export function turnKeys(event: Pressed, slug: LiveInput['slug']): void {
  const key = turned.get(event.key)
  if (!key || upright.has(slug) || !(event.target instanceof SVGElement)) return
  event.preventDefault()
  event.target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
}
