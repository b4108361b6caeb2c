import { diffArrays } from 'diff'
import type { WordChange } from '@/lib/domain/evidence-health'

/** A word, with the signs within it (1,300; one-year; Amazon’s), blanks, or one other sign. */
const part = /[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*|\s+|[^\s]/gu

const partsOf = (text: string): string[] => text.match(part) ?? []

/**
 * How a passage differs from a quote, word by word. The parts that are the same or removed give the quote, those that are the same or
 * added the passage, letter for letter. Words that changed next to each other are told as one change.
 */
export function wordDiff(quote: string, passage: string): WordChange[] {
  const parts = diffArrays(partsOf(quote), partsOf(passage)).map((one) => ({
    ...one,
    value: one.value.join(''),
  }))
  const changes: WordChange[] = []
  let [removed, added] = ['', '']
  const push = (kind: WordChange['kind'], text: string) => {
    const last = changes.at(-1)
    if (kind === 'same' && last?.kind === 'same') last.text += text
    else if (text) changes.push({ kind, text })
  }
  const flush = () => {
    const blanks = commonBlanks(removed, added)
    push('removed', removed.slice(0, removed.length - blanks.length))
    push('added', added.slice(0, added.length - blanks.length))
    push('same', blanks)
    removed = ''
    added = ''
  }
  parts.forEach(({ value, removed: isRemoved, added: isAdded }, index) => {
    if (isRemoved) removed += value
    else if (isAdded) added += value
    else if ((removed || added) && value.trim() === '' && index < parts.length - 1) {
      removed += value
      added += value
    } else {
      flush()
      push('same', value)
    }
  })
  flush()
  return changes
}

/** The blanks that both end with. */
function commonBlanks(one: string, other: string): string {
  const blanks = /\s*$/.exec(one)?.[0] ?? ''
  return other.endsWith(blanks) ? blanks : ''
}

/** Which share of a quote's letters and digits a difference leaves as they were, from 0 to 1. */
export function shareKept(changes: readonly WordChange[]): number {
  const letters = (kinds: readonly string[]) =>
    changes
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0)
  const all = letters(['same', 'removed'])
  return all === 0 ? 0 : letters(['same']) / all
}
