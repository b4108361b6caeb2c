import type { Variant } from '@/lib/charts/types'

/**
 * A stored drawing in the page. lib/charts/clean-svg.ts wrote it from lists of allowed elements and attributes, so it holds no
 * style, script or handler; this is the one place where stored markup enters a page.
 */
export function StaticSvg({ svg, variant }: { svg: string; variant: Variant }) {
  return (
    <div className={`chart-${variant}`} data-variant={variant} dangerouslySetInnerHTML={{ __html: svg }} />
  )
}
