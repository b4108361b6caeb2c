import type { DocumentPart, Piece } from '@/lib/citation/quoted-document'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { NumberedEvidence } from '@/lib/queries/evidence/source-page'
import { QuoteNote } from './quote-note'

type QuotedTextProps = {
  parts: readonly DocumentPart[]
  /** The document's evidence by id. */
  evidence: ReadonlyMap<string, NumberedEvidence>
}

/** Quoted sentences with the quotes marked and numbered, what they prove beside them, and how much lies between. */
export function QuotedText({ parts, evidence }: QuotedTextProps) {
  return parts.map((part) =>
    part.kind === 'elided' ? (
      <p key={part.start} className="my-3 text-micro text-soft">
        … {formatCounted(part.characters, 'character', 'characters')} not quoted …
      </p>
    ) : (
      <div
        key={part.start}
        className="my-4 grid gap-x-12 gap-y-3 wide:grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)]"
      >
        <p className="max-w-[58ch] font-serif text-passage whitespace-pre-line">
          {part.pieces.map((piece, index) => (
            <PieceText key={`${part.start}-${index.toString()}`} piece={piece} evidence={evidence} />
          ))}
        </p>
        <ol className="grid content-start gap-3">
          {part.quotes.map((id) => {
            const quote = evidence.get(id)
            return quote && <QuoteNote key={id} quote={quote} />
          })}
        </ol>
      </div>
    ),
  )
}

function PieceText({ piece, evidence }: { piece: Piece; evidence: QuotedTextProps['evidence'] }) {
  const text = piece.quotes.length > 0 ? <mark>{piece.text}</mark> : piece.text
  return (
    <>
      {text}
      {piece.ending.map((id) => (
        <sup key={id} className="font-sans text-micro leading-none">
          <a
            href={addressOf.evidence(id)}
            className="px-0.5"
            aria-label={`Quote ${evidence.get(id)?.number}`}
          >
            {evidence.get(id)?.number}
          </a>
        </sup>
      ))}
    </>
  )
}
