/** A text for a line or a title: cut behind a word, with an ellipsis, where it is longer than so many letters. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  const words = cut.replace(/\s+\S*$/, '')
  return `${(words.length > longest / 2 ? words : cut).trimEnd()}…`
}
