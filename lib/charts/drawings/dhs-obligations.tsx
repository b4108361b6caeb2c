import type { ReactNode } from 'react'
import { Bar, BarChart, DefaultZIndexes, ReferenceLine, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { companyTotal } from '../definitions/dhs-digest'
import { dhsFacts, dhsGrid, leading, panelName, shownCompanies } from '../definitions/dhs-obligations'
import { dollars, noRecord } from '../labels'
import { paint, text } from '../paint'
import type { DhsCompany, DhsData } from '../schemas'
import type { DrawingProps, Variant } from '../types'
import { Lines, Target, Words } from './parts'
import { Tip } from './tip'

/** Small multiples: a panel a company, a stacked bar a fiscal year. */
export function DhsDrawing({ data, variant }: DrawingProps<DhsData>): ReactNode {
  const grid = dhsGrid(data, variant)
  const size = dhsFacts.size(data, variant)
  return (
    <div className="relative" style={{ width: size.width, height: size.height }}>
      {shownCompanies(data).map((company, index) => {
        const x = (index % grid.columns) * (grid.width + grid.gapX)
        const y = Math.floor(index / grid.columns) * (grid.height + grid.gapY)
        return (
          <div key={company.slug} data-at={`${x},${y}`} className="absolute" style={{ left: x, top: y }}>
            <Panel company={company} data={data} variant={variant} />
          </div>
        )
      })}
    </div>
  )
}

const bottom = 24

function Panel({
  company,
  data,
  variant,
}: {
  company: DhsCompany
  data: DhsData
  variant: Variant
}): ReactNode {
  const { width, height, head: top } = dhsGrid(data, variant)
  const name = panelName(company.name, width)
  const years = data.years.map((year) => {
    const found = company.years.find((candidate) => candidate.year === year)
    return { year, asRecipient: found?.asRecipient ?? 0, throughResellers: found?.throughResellers ?? 0 }
  })
  const held = (year: number) => company.years.find((candidate) => candidate.year === year)
  const [low, high] = span(years)
  const y = (value: number) => top + (1 - (value - low) / (high - low || 1)) * (height - top - bottom)
  const band = width / years.length
  return (
    <BarChart
      width={width}
      height={height}
      data={years}
      stackOffset="sign"
      margin={{ top, right: 0, bottom, left: 0 }}
    >
      <XAxis dataKey="year" hide />
      <YAxis domain={[low, high]} hide />
      <Tooltip
        isAnimationActive={false}
        // Below the panel, which it would cover.
        allowEscapeViewBox={{ y: true }}
        position={{ y: height }}
        cursor={{ fill: paint.hair }}
        content={({ active, label }) => {
          const year = years.find((candidate) => candidate.year === label)
          return active && year ? (
            <Tip
              title={`Fiscal year ${year.year}`}
              lines={[
                `${amountWords(held(year.year)?.asRecipient)} as recipient`,
                `${amountWords(held(year.year)?.throughResellers)} through resellers`,
              ]}
            />
          ) : null
        }}
      />
      <Bar
        dataKey="asRecipient"
        stackId="a"
        isAnimationActive={false}
        barSize={band * 0.62}
        fill={paint.blue}
      />
      <Bar
        dataKey="throughResellers"
        stackId="a"
        isAnimationActive={false}
        barSize={band * 0.62}
        fill={paint.wash}
        stroke={paint.blue}
        strokeWidth={1.2}
      />
      <ReferenceLine y={0} stroke={paint.soft} strokeWidth={1} />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <a href={company.href}>
          <Target x={0} y={0} width={width} height={top - 18} />
          <Lines lines={name} x={0} y={15} fill={paint.ink} fontSize={text.label} fontWeight={650} />
          <Words x={0} y={17 + leading * name.length}>{`${dollars(companyTotal(company))} in all`}</Words>
        </a>
        {years.map(({ year }, index) => (
          <Words key={year} x={(index + 0.5) * band} y={height - 6} textAnchor="middle">
            {`${variant === 'wide' ? '’' : ''}${String(year).slice(2)}${data.partial?.year === year ? '*' : ''}`}
          </Words>
        ))}
        <Largest years={years} y={y} band={band} width={width} />
      </ZIndexLayer>
    </BarChart>
  )
}

const amountWords = (amount: number | null | undefined) => (amount == null ? noRecord : dollars(amount))

type Year = { year: number; asRecipient: number; throughResellers: number }

/** The largest year written out, and a negative one if it is large enough to be read as a bar. */
function Largest(props: {
  years: Year[]
  y: (value: number) => number
  band: number
  width: number
}): ReactNode {
  const sums = props.years.map((year) => year.asRecipient + year.throughResellers)
  const largest = sums.indexOf(Math.max(...sums))
  const centre = Math.min(Math.max((largest + 0.5) * props.band, 28), props.width - 28)
  const year = props.years[largest]
  if (!year) return null
  const peak = Math.max(year.asRecipient, 0) + Math.max(year.throughResellers, 0)
  return (
    <Words x={centre} y={props.y(peak) - 5} textAnchor="middle" fill={paint.blue} fontWeight={600} over>
      {dollars(sums[largest] ?? 0)}
    </Words>
  )
}

function span(years: Year[]): [number, number] {
  const highs = years.map((year) => Math.max(year.asRecipient, 0) + Math.max(year.throughResellers, 0))
  const lows = years.map((year) => Math.min(year.asRecipient, 0) + Math.min(year.throughResellers, 0))
  return [Math.min(0, ...lows), Math.max(1, ...highs)]
}
