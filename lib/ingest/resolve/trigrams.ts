/** The trigrams of a text in normal form, as PostgreSQL's pg_trgm takes them: words with two blanks before and one behind. */
export function trigrams(form: string): Set<string> {
  const found = new Set<string>()
  for (const word of form.split(' ')) {
    if (!word) continue
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
  }
  return found
}

/** How alike two sets of trigrams are: those in common over all, from 0 to 1. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = shared(a, b)
  const all = a.size + b.size - common
  return all === 0 ? 0 : common / all
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const gram of a) if (b.has(gram)) common++
  return common
}
