import { createElement } from 'react'
import type { ChartBody } from '@/lib/sharing/share-card'
import { type Label, splitDrawing } from './chart-labels'
import { family } from './fonts'
import { pictureColumn } from './frame'

/** The room that a drawing has beside its title, in pixels. */
const room = { width: 736, height: 384 }
const gap = 36

/** Of Public Sans: how far below the top of a line of its own height letters stand, in parts of their size. */
const baseline = 0.8625

/** A chart's title and its drawing, the texts of which are set anew above its shapes. */
export function ChartPicture({ title, wide: { svg, size } }: Pick<ChartBody, 'title' | 'wide'>) {
  const scale = Math.min(room.width / size.width, room.height / size.height)
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)]
  const beside = pictureColumn - width - gap
  const { shapes, labels } = splitDrawing(svg)
  return (
    <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
      <div
        style={{
          fontFamily: family.serif,
          fontWeight: 600,
          fontSize: Math.max(32, Math.min(54, Math.round(beside / 9))),
          lineHeight: 1.18,
          width: beside,
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', position: 'relative', width, height }}>
        {createElement('img', {
          src: `data:image/svg+xml;base64,${Buffer.from(shapes).toString('base64')}`,
          width,
          height,
        })}
        {labels.map((label) => (
          <ChartLabel key={`${label.x} ${label.y} ${label.text}`} label={label} scale={scale} width={width} />
        ))}
      </div>
    </div>
  )
}

/** A text of a drawing on a line of its own, as long as the picture, so that it begins, ends or is centred where it should. */
function ChartLabel({ label, scale, width }: { label: Label; scale: number; width: number }) {
  const fontSize = label.size * scale
  const begins = { start: 0, middle: width / 2, end: width }[label.anchor]
  return (
    <div
      style={{
        position: 'absolute',
        display: 'flex',
        width,
        left: label.x * scale - begins,
        top: label.y * scale - baseline * fontSize,
        justifyContent: { start: 'flex-start', middle: 'center', end: 'flex-end' }[label.anchor],
        fontSize,
        lineHeight: 1,
        whiteSpace: 'nowrap',
        color: label.fill,
        fontWeight: label.bold ? 600 : 400,
        fontFamily: label.italic ? family.serif : family.sans,
        fontStyle: label.italic ? 'italic' : 'normal',
      }}
    >
      {label.text}
    </div>
  )
}
