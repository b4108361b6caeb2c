import { palette } from '@/lib/sharing/palette'
import type { NameBody, NumberBody } from '@/lib/sharing/share-card'
import { family } from './fonts'
import { blue, pictureColumn, soft } from './frame'
import type { MarkedWord } from './marked-words'

/** Font sizes in pixels, by how many characters are to stand in the picture: the first that is enough. */
type Sizes = readonly (readonly [characters: number, size: number])[]

const quoteSizes: Sizes = [
  [110, 64],
  [190, 52],
  [330, 42],
  [Number.POSITIVE_INFINITY, 36],
]
const nameSizes: Sizes = [
  [44, 76],
  [90, 58],
  [Number.POSITIVE_INFINITY, 46],
]
const numberSizes: Sizes = [
  [8, 168],
  [14, 120],
  [Number.POSITIVE_INFINITY, 80],
]

const sizeFor = (length: number, sizes: Sizes) => sizes.find(([most]) => length <= most)?.[1] ?? 36

/** A quote, its proving words under the marker. Each word is a box of its own, so that a mark can go over the end of a line. */
export function QuotePicture({ words, length }: { words: readonly MarkedWord[]; length: number }) {
  const fontSize = sizeFor(length, quoteSizes)
  const gap = Math.round(fontSize * 0.23)
  return (
    <div
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        width: pictureColumn,
        fontFamily: family.serif,
        fontSize,
        lineHeight: 1.22,
      }}
    >
      {words.map(({ key, pieces, space }) => (
        <div key={key} style={{ display: 'flex', marginRight: space === 'plain' ? gap : 0 }}>
          {pieces.map((piece, index) => (
            <span
              key={piece.key}
              style={{
                ...(piece.marked && { background: palette.mark[0] }),
                paddingRight: space === 'marked' && index === pieces.length - 1 ? gap : 0,
              }}
            >
              {piece.text}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

/** A number in blue with the words before it in italics, and what it counts. */
export function NumberPicture({ comparator, value, outOf, title }: Omit<NumberBody, 'as'>) {
  const fontSize = sizeFor(value.length + (outOf?.length ?? 0), numberSizes)
  const aside = { fontStyle: 'italic', fontSize: 58, color: soft } as const
  return (
    <div style={{ display: 'flex', flexDirection: 'column', fontFamily: family.serif }}>
      <div
        style={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'baseline',
          color: blue,
          fontSize,
          lineHeight: 1.1,
        }}
      >
        {comparator && <div style={{ ...aside, marginRight: 22 }}>{comparator}</div>}
        <div>{value}</div>
        {outOf && <div style={{ ...aside, margin: '0 22px' }}>of</div>}
        {outOf && <div>{outOf}</div>}
      </div>
      <div style={{ fontSize: title.length > 60 ? 42 : 50, lineHeight: 1.2, marginTop: 10 }}>{title}</div>
    </div>
  )
}

/** A name, or a document's title, and what it is. */
export function NamePicture({ title, standfirst }: Omit<NameBody, 'as'>) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', fontFamily: family.serif }}>
      <div
        style={{
          fontSize: sizeFor(title.length, nameSizes),
          fontWeight: 600,
          lineHeight: 1.14,
          letterSpacing: '-0.01em',
        }}
      >
        {title}
      </div>
      {standfirst && (
        <div style={{ fontSize: 34, lineHeight: 1.3, color: soft, marginTop: 18 }}>{standfirst}</div>
      )}
    </div>
  )
}

/** What a picture says instead of words that it cannot draw. */
export function NotDrawn() {
  return (
    <div
      style={{ fontFamily: family.serif, fontStyle: 'italic', fontSize: 44, lineHeight: 1.3, color: soft }}
    >
      The words are in a script that this picture cannot show. They stand on the page, as written.
    </div>
  )
}
