import { type RefObject, useEffect, useState } from 'react'
import type { Variant } from '@/lib/charts/types'

/** Where the still drawing that is shown lies in its stage: offset and scale in CSS pixels, size in those of its viewBox. */
export type Fit = {
  variant: Variant
  left: number
  top: number
  width: number
  height: number
  scale: number
}

/** The place of the drawing that is visible in `still`, followed as the column changes; null before `active`. */
export function useFit(still: RefObject<HTMLElement | null>, active: boolean): Fit | null {
  const [fit, setFit] = useState<Fit | null>(null)
  useEffect(() => {
    const element = still.current
    if (!active || !element) return
    const look = () => setFit(measure(element))
    const observer = new ResizeObserver(look)
    observer.observe(element)
    look()
    return () => observer.disconnect()
  }, [active, still])
  return fit
}

function measure(element: HTMLElement): Fit | null {
  const stage = element.getBoundingClientRect()
  for (const svg of element.querySelectorAll<SVGSVGElement>('[data-variant] > svg')) {
    const box = svg.getBoundingClientRect()
    if (box.width === 0) continue
    const { width, height } = svg.viewBox.baseVal
    const variant = svg.parentElement?.dataset['variant'] === 'phone' ? 'phone' : 'wide'
    return {
      variant,
      left: box.left - stage.left,
      top: box.top - stage.top,
      width,
      height,
      scale: box.width / width,
    }
  }
  return null
}
