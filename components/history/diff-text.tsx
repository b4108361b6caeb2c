import { Unknown } from '@/components/ui/unknown'
import type { FieldChange, Piece } from '@/lib/queries/history/compare'

/** So many letters around a change are shown of words that both versions have. */
const around = 120

/** One side of a field that changed: its words as they were or are, those that the other side has not marked by a line. */
export function DiffText({ change, side }: { change: FieldChange; side: 'before' | 'after' }) {
  if (change[side] === null) return <Unknown>nothing</Unknown>
  const pieces = change.pieces.filter((piece) => piece.in === 'both' || piece.in === side)
  // Where nothing is the same there is nothing to tell apart.
  const whole = change.pieces.every((piece) => piece.in !== 'both' || piece.text.trim() === '')
  return (
    <span className="whitespace-pre-line [overflow-wrap:anywhere]">
      {whole ? change[side] : pieces.map((piece, index) => marked(piece, index, pieces.length))}
    </span>
  )
}

function marked({ text, in: side }: Piece, index: number, count: number) {
  if (side === 'both') return shortened(text, index > 0, index < count - 1)
  if (side === 'before')
    return (
      <del key={index} className="text-con line-through decoration-1">
        <span className="sr-only">[taken out: </span>
        {text}
        <span className="sr-only">]</span>
      </del>
    )
  return (
    <ins key={index} className="text-ok underline decoration-2 underline-offset-2">
      <span className="sr-only">[put in: </span>
      {text}
      <span className="sr-only">]</span>
    </ins>
  )
}

/** Long stretches that say the same are cut to what stands next to a change. */
function shortened(text: string, afterChange: boolean, beforeChange: boolean): string {
  if (text.length <= 3 * around) return text
  const head = afterChange ? text.slice(0, around).replace(/\S*$/, '') : ''
  const tail = beforeChange ? text.slice(-around).replace(/^\S*/, '') : ''
  return `${head}[…]${tail}`
}
