/** The first sentence of a text, so that a list can say what a thing is; all of it where it has but one. */
export function firstSentence(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ')
  return /^.+?[.!?](?=\s+\p{Lu})/u.exec(plain)?.[0] ?? plain
}
