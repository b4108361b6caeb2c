import { WrittenPart } from '@/components/ui/written-part'
import type { Variant } from '@/lib/charts/types'
import { layBy } from '@/lib/html/parts'

/**
 * A stored drawing in the page, which is not sent once more as data. lib/charts/clean-svg.ts wrote it from lists of allowed elements
 * and attributes, so it holds no style, script or handler; this is the one place where stored markup enters a page.
 */
export function StaticSvg({ svg, variant }: { svg: string; variant: Variant }) {
  const partId = layBy(svg)
  return (
    <WrittenPart
      as="div"
      partId={partId}
      html={partId === null ? svg : null}
      className={`chart-${variant}`}
      data-variant={variant}
    />
  )
}
