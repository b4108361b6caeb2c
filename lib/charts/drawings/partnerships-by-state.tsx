import type { ReactNode } from 'react'
import { formatCount } from '@/lib/domain/format-number'
import {
  besideLines,
  byStateFacts,
  type CountClass,
  countClasses,
  mapShape,
} from '../definitions/partnerships-by-state'
import { frame, type StateShape, stateShapes } from '../map/us-states'
import { paint } from '../paint'
import type { ByStateData } from '../schemas'
import type { DrawingProps, Variant } from '../types'
import { Lines, Words } from './parts'

const tints = [0.2, 0.38, 0.57, 0.78, 1]

/** States in tints of one blue; hatched where there is no record. */
export function ByStateDrawing({ data, variant }: DrawingProps<ByStateData>): ReactNode {
  const size = byStateFacts.size(data, variant)
  const scale = size.width / frame.width
  const classes = countClasses(data.places.map((place) => place.count))
  const hatch = `chart-hatch-${variant}`
  return (
    <svg width={size.width} height={size.height}>
      <title>Partnerships by state</title>
      <defs>
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={5} height={5} fill={paint.sheet} />
          <line x1={0} y1={0} x2={0} y2={5} stroke={paint.soft} strokeWidth={1.4} strokeOpacity={0.45} />
        </pattern>
      </defs>
      <g transform={`scale(${scale.toFixed(4)})`} strokeLinejoin="round">
        {stateShapes(variant === 'wide' ? 1.3 : 2.6).map((shape) => (
          <State key={shape.code} shape={shape} data={data} classes={classes} hatch={hatch} />
        ))}
      </g>
      <Legend classes={classes} hatch={hatch} variant={variant} top={mapShape(variant).map} />
      <Beside data={data} variant={variant} bottom={size.height} />
    </svg>
  )
}

type StateProps = { shape: StateShape; data: ByStateData; classes: CountClass[]; hatch: string }

function State({ shape, data, classes, hatch }: StateProps): ReactNode {
  const place = data.places.find((candidate) => candidate.code === shape.code)
  const border = { stroke: paint.paper, strokeWidth: 1.2 }
  if (!place) {
    return (
      <path d={shape.path} fill={`url(#${hatch})`} stroke={paint.rule} strokeWidth={0.8}>
        <title>{`${shape.name}: no record`}</title>
      </path>
    )
  }
  const index = classes.findIndex(({ from, to }) => place.count >= from && place.count <= to)
  return (
    <a href={place.href}>
      <title>{`${place.name}: ${formatCount(place.count)}`}</title>
      <path d={shape.path} fill={paint.blue} fillOpacity={tint(index, classes.length)} {...border} />
    </a>
  )
}

function tint(index: number, classes: number): number {
  return tints[Math.round((index * (tints.length - 1)) / Math.max(classes - 1, 1))] ?? 1
}

type LegendProps = { classes: CountClass[]; hatch: string; variant: Variant; top: number }

function Legend({ classes, hatch, variant, top }: LegendProps): ReactNode {
  const columns = variant === 'wide' ? 6 : 3
  const column = (variant === 'wide' ? 720 : 358) / columns
  const swatches = [
    ...classes.map(({ from, to }, index) => ({
      label: from === to ? formatCount(from) : `${formatCount(from)} to ${formatCount(to)}`,
      paint: { fill: paint.blue, fillOpacity: tint(index, classes.length) },
    })),
    { label: 'no record', paint: { fill: `url(#${hatch})`, stroke: paint.rule } },
  ]
  return swatches.map((swatch, index) => {
    const x = (index % columns) * column
    const y = top + Math.floor(index / columns) * 24
    return (
      <g key={swatch.label}>
        <rect x={x + 0.5} y={y} width={18} height={14} {...swatch.paint} />
        <Words x={x + 25} y={y + 12}>
          {swatch.label}
        </Words>
      </g>
    )
  })
}

function Beside({
  data,
  variant,
  bottom,
}: {
  data: ByStateData
  variant: Variant
  bottom: number
}): ReactNode {
  const beside = besideLines(data, variant)
  return <Lines lines={beside} x={0} y={bottom - 6 - 17 * (beside.length - 1)} leading={17} />
}
