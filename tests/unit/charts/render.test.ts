import { beforeAll, describe, expect, it } from 'vitest'
import { ringLayout } from '@/lib/charts/definitions/ring-layout'
import { chartFacts } from '@/lib/charts/registry'
import { type RenderJob, renderChartSvgs } from '@/lib/charts/render'
import { variants } from '@/lib/charts/types'
import { byState, byType, dhs, ring, ringData, subcontracts, timeline } from './fixtures'

const inputs = [ring, subcontracts, byType, byState, dhs, timeline]
const jobs: RenderJob[] = inputs.flatMap((input) => variants.map((variant) => ({ input, variant })))
let svgs: string[] = []
beforeAll(async () => {
  svgs = await renderChartSvgs(jobs)
}, 60_000)

function drawn(slug: string, variant: 'wide' | 'phone'): string {
  const index = jobs.findIndex((job) => job.input.slug === slug && job.variant === variant)
  return svgs[index] ?? ''
}

function count(svg: string, pattern: RegExp): number {
  return [...svg.matchAll(pattern)].length
}

describe('every chart', () => {
  it('is drawn in both variants, at the size that its definition gives', () => {
    expect(svgs).toHaveLength(jobs.length)
    jobs.forEach((job, index) => {
      const { width, height } = chartFacts(job.input).size(job.variant)
      expect(svgs[index]).toMatch(new RegExp(`^<svg [^>]*viewBox="0 0 ${width} ${height}"`))
    })
  })

  it('holds no style, class, script, handler or foreign element', () => {
    for (const svg of svgs) {
      expect(svg).not.toMatch(/ (style|class|tabindex|on[a-z]+)=/i)
      expect(svg).not.toMatch(/<(style|script|foreignObject|image|use|clipPath)/i)
    }
  })

  it('has no text smaller than 12 px at nine tenths of its size', () => {
    for (const svg of svgs) {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]))
      expect(count(svg, /<text /g)).toBeGreaterThan(0)
      expect(count(svg, /<text (?![^>]*font-size)/g)).toBe(0)
      expect(Math.min(...sizes) * 0.9).toBeGreaterThanOrEqual(12)
    }
  })

  it('has a title, a description and ids of its own', () => {
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    expect(new Set(ids).size).toBe(ids.length)
    for (const svg of svgs) {
      expect(svg).toMatch(
        /aria-labelledby="(\S+)" aria-describedby="(\S+)"><title id="\1">[^<]+<\/title><desc id="\2">[^<]+</,
      )
    }
  })

  it('is a group and not an image, so that the links in it stay links', () => {
    for (const svg of svgs) {
      expect(svg).toContain('<a href="/')
      expect(svg).toContain('role="group"')
    }
  })
})

describe('the chart of Ring’s agencies', () => {
  it.each(variants)('ends where the scale puts its last count (%s)', (variant) => {
    const { plot, top } = ringLayout(ringData, variant)
    const line = drawn('ring-partnerships', variant).match(
      /stroke="var\(--color-blue\)"[^>]* d="(M[^"]+)"/,
    )?.[1]
    const numbers = line?.match(/-?[\d.]+/g)?.map(Number) ?? []
    expect(numbers.at(-1)).toBeCloseTo(plot.y + (1 - 1501 / top) * plot.height, 1)
    expect(numbers.at(-2)).toBeCloseTo(plot.x + (30.5 / 31) * plot.width, 1)
  })

  it.each(variants)('marks each printed figure with a ring and a link to its proof (%s)', (variant) => {
    const svg = drawn('ring-partnerships', variant)
    expect(count(svg, /<a href="\/evidence\//g)).toBe(7)
    const marks = variant === 'wide' ? 7 : 14
    expect(count(svg, /<circle [^>]*stroke="var\(--color-con\)"/g)).toBe(marks)
  })
})

describe('bars', () => {
  it('are as long as their numbers, from zero', () => {
    const widths = [
      ...drawn('partnerships-by-agency-type', 'wide').matchAll(
        /<rect [^>]*width="([\d.]+)"[^>]*fill="var\(--color-blue\)"/g,
      ),
    ]
    const [police, sheriff] = widths.map((match) => Number(match[1]))
    expect(widths).toHaveLength(9)
    expect((sheriff ?? 0) / (police ?? 1)).toBeCloseTo(911 / 3204, 2)
  })

  it('draw a claim as an outline and nothing at all for none', () => {
    const svg = drawn('microsoft-subcontracts', 'wide')
    expect(count(svg, /<rect [^>]*fill="var\(--color-sheet\)" stroke="var\(--color-con\)"/g)).toBe(1)
    expect(svg).toMatch(/<rect [^>]*width="0"[^>]*fill="var\(--color-blue\)"/)
  })
})

describe('obligations', () => {
  it('have a panel for each company and a zero line in each', () => {
    const svg = drawn('dhs-obligations', 'wide')
    expect(count(svg, /<svg x=/g)).toBe(7)
    expect(count(svg, /<line [^>]*stroke="var\(--color-soft\)"/g)).toBe(7)
  })
})

describe('the map', () => {
  it('draws fifty states and DC, each a link or hatched as not recorded', () => {
    const svg = drawn('partnerships-by-state', 'wide')
    expect(count(svg, /<a href="\/partnerships\?state=/g)).toBe(48)
    expect(count(svg, /<path [^>]*fill="url\(#chart-hatch-wide\)"/g)).toBe(3)
  })
})
