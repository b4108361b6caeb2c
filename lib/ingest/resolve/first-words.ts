/** Finds out fast which of many rules a text can concern: those of which it has a first word. */
export type FirstWords = {
  add(word: string, rule: number): void
  /** The rules, in their order, of which the text has a first word. */
  rulesFor(text: string): number[]
}

const NONE: number[] = []

/**
 * Looks at each letter of a text once, without making words of it: only where the first two letters of a word begin some
 * first word is the word cut out and looked up. Words are runs of `a` to `z` and digits, in capitals or not.
 */
export function makeFirstWords(): FirstWords {
  const rules = new Map<string, Set<number>>()
  const beginnings = new Uint8Array(1024)
  return {
    add(word, rule) {
      rules.set(word, (rules.get(word) ?? new Set()).add(rule))
      beginnings[pair(code(word.charCodeAt(0)), code(word.charCodeAt(1)))] = 1
    },
    rulesFor(text) {
      let found: Set<number> | null = null
      for (let at = 0; at < text.length; at++) {
        const first = code(text.charCodeAt(at))
        if (first === 0) continue
        const start = at
        do at++
        while (code(text.charCodeAt(at)) !== 0)
        if (beginnings[pair(first, start + 1 < at ? code(text.charCodeAt(start + 1)) : 0)] === 0) continue
        const here = rules.get(text.slice(start, at).toLowerCase())
        if (here) for (const rule of here) found = (found ?? new Set<number>()).add(rule)
      }
      return found ? [...found].sort((a, b) => a - b) : NONE
    },
  }
}

/** 1 to 26 for letters, in capitals or not, 27 for digits, 0 for all else and behind the end. */
function code(char: number): number {
  const lower = char | 32
  if (lower >= 97 && lower <= 122 && char < 128) return lower - 96
  return char >= 48 && char <= 57 ? 27 : 0
}

const pair = (first: number, second: number) => first * 32 + second
