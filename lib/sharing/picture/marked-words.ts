/** A word of a quote in one or more pieces: the mark may begin or end within it. */
export type MarkedWord = {
  key: string
  pieces: { key: string; text: string; marked: boolean }[]
  /** What follows: a space, one that the mark goes over, or none where a long run was broken. */
  space: 'plain' | 'marked' | 'none'
}

/** Longer runs without a space are broken: they would leave the picture. */
const longestRun = 24

/** A quote word by word. Its three parts are joined as they stand; only white space parts words. */
export function markedWords(before: string, marked: string, after: string): MarkedWord[] {
  const words: MarkedWord[] = []
  let open = false
  for (const [text, isMarked] of [[before, false] as const, [marked, true] as const, [after, false] as const])
    for (const run of text.split(/(\s+)/).filter(Boolean)) {
      const isSpace = /^\s/.test(run)
      if (!isSpace) add(words, run, isMarked, open)
      open = !isSpace
    }
  return words.map((word, index) => {
    const marksOn = word.pieces.at(-1)?.marked && words[index + 1]?.pieces[0]?.marked
    return word.space === 'plain' && marksOn ? { ...word, space: 'marked' } : word
  })
}

/** Adds a run of letters: to the last word where that is still open, else as a word, or several where it is too long. */
function add(words: MarkedWord[], run: string, marked: boolean, open: boolean): void {
  const last = words.at(-1)
  if (open && last) {
    last.pieces.push({ key: String(last.pieces.length), text: run, marked })
    return
  }
  const points = Array.from(run)
  for (let at = 0; at < points.length; at += longestRun) {
    const text = points.slice(at, at + longestRun).join('')
    words.push({
      key: String(words.length),
      pieces: [{ key: '0', text, marked }],
      space: at + longestRun < points.length ? 'none' : 'plain',
    })
  }
}
