import { cache } from 'react'
import { type ChartInput, chartFacts, chartInput, chartSlugs } from '@/lib/charts/registry'
import type { Head } from '@/lib/charts/types'
import { reader } from '@/lib/db/client'

/** A chart as the load step drew it. */
export type StoredChart = {
  input: ChartInput
  /** The drawing for a wide column and for a phone, as SVG. */
  svg: { wide: string; phone: string }
  ledgerVersion: number
  renderedAt: Date
}

/** A chart by its slug; null when there is none of that name, or its data are not in the ledger yet. Asked once a request. */
export const storedChart = cache(async (slug: string): Promise<StoredChart | null> => {
  const drawings = await reader.renderedChart.findMany({
    where: { slug },
    select: { variant: true, svg: true, data: true, ledgerVersion: true, renderedAt: true },
  })
  const wide = drawings.find((drawing) => drawing.variant === 'wide')
  const phone = drawings.find((drawing) => drawing.variant === 'phone')
  const input = chartInput.safeParse({ slug, data: wide?.data })
  if (!wide || !phone || !input.success) return null
  return {
    input: input.data,
    svg: { wide: wide.svg, phone: phone.svg },
    ledgerVersion: wide.ledgerVersion,
    renderedAt: wide.renderedAt,
  }
})

export type ListedChart = { slug: string; head: Head; rows: number }

/** The charts that can be shown, with what each says and how many rows it is drawn from. */
export async function listedCharts(): Promise<ListedChart[]> {
  const stored = await reader.renderedChart.findMany({
    where: { variant: 'wide' },
    select: { slug: true, data: true },
  })
  return chartSlugs.flatMap((slug) => {
    const input = chartInput.safeParse({ slug, data: stored.find((chart) => chart.slug === slug)?.data })
    if (!input.success) return []
    const { head, table } = chartFacts(input.data)
    return [{ slug, head, rows: table.rows.length }]
  })
}
