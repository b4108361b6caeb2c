/** A quote cut in three around the words that make the point; all of it is marked where none are named. */
export function markedWords(exact: string, highlight: string | null) {
  const at = highlight ? exact.indexOf(highlight) : -1
  if (!highlight || at < 0) return { before: '', marked: exact, after: '' }
  return { before: exact.slice(0, at), marked: highlight, after: exact.slice(at + highlight.length) }
}
