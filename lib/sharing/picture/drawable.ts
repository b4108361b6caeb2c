/** Longer texts are cut before anything else looks at them. */
const longest = 4000

/** Above this share of letters and digits that cannot be drawn, what is left would not be what was written. */
const mostLost = 0.1

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const unseen = /^[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Variation_Selector}]+$/u
const written = /[\p{L}\p{N}]/u
const lostMark = '[…]'

type Drawn = { text: string; kept: number; lost: number; marks: number }

/**
 * A text as the fonts at hand can draw it: what does not show is taken out, spaces and line breaks become one space, and a sign
 * without a drawing becomes `[…]`, as a printer marks what he leaves out. Null where the text is of a script that the fonts do not
 * have: then nothing of it is drawn.
 */
export function drawable(text: string, characters: ReadonlySet<number>): string | null {
  return drawableParts([text], characters)?.[0] ?? null
}

/** The parts of one text, each as it can be drawn; null where that is not what was written. */
export function drawableParts<Parts extends readonly string[]>(
  parts: Parts,
  characters: ReadonlySet<number>,
): { [Part in keyof Parts]: string } | null {
  const drawn = parts.map((part) => drawnOf(part, characters))
  const [kept, lost, marks] = (['kept', 'lost', 'marks'] as const).map((of) =>
    drawn.reduce((sum, part) => sum + part[of], 0),
  ) as [number, number, number]
  const isOther = lost > (kept + lost) * mostLost || (marks > 0 && kept === 0)
  return isOther ? null : (drawn.map((part) => part.text) as { [Part in keyof Parts]: string })
}

function drawnOf(text: string, characters: ReadonlySet<number>): Drawn {
  const drawn: Drawn = { text: '', kept: 0, lost: 0, marks: 0 }
  const line = text.slice(0, longest).normalize('NFC').replace(/\s+/g, ' ')
  for (const { segment } of graphemes.segment(line)) {
    const points = Array.from(segment).filter((point) => !unseen.test(point))
    const sign = points.join('')
    if (sign === '') continue
    const isLetter = written.test(sign)
    if (points.length === 1 && (sign === ' ' || characters.has(sign.codePointAt(0) ?? 0))) {
      drawn.text += sign
      if (isLetter) drawn.kept += 1
    } else {
      if (!drawn.text.endsWith(lostMark)) drawn.text += lostMark
      drawn.marks += 1
      if (isLetter) drawn.lost += 1
    }
  }
  return drawn
}
