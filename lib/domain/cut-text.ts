/** A text cut in three around the part that is to be marked; all of it is marked when no part is given or found. */
export function cutAt(text: string, part: string | null): { before: string; marked: string; after: string } {
  const start = part ? text.indexOf(part) : -1
  if (!part || start < 0) return { before: '', marked: text, after: '' }
  return { before: text.slice(0, start), marked: part, after: text.slice(start + part.length) }
}
