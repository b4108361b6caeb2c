import { useEffect, useRef, useState } from 'react'
import type { Suggestion, Suggestions } from '@/lib/queries/suggest'

/** Milliseconds after the last key before anything is asked. */
const pause = 120
/** Letters of which something is suggested. */
const fewest = 2

type Answer = Suggestions & { words: string }

/** Asks for suggestions while somebody types: one question at a time, the same one once. */
export function useSuggestions() {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const known = useRef(new Map<string, Suggestions>())
  const asking = useRef<AbortController | null>(null)

  const drop = () => {
    asking.current?.abort()
    setAnswer(null)
  }
  useEffect(() => () => asking.current?.abort(), [])

  const ask = async (typed: string) => {
    asking.current?.abort()
    const words = typed.trim()
    if (words.length < fewest) return setAnswer(null)
    const asked = new AbortController()
    asking.current = asked
    try {
      const found = known.current.get(words) ?? (await fetched(words, asked.signal))
      known.current.set(words, found)
      if (!asked.signal.aborted) setAnswer({ ...found, words })
    } catch {
      // Without an answer the field is what it is without script.
      if (!asked.signal.aborted) setAnswer(null)
    }
  }
  return { options: answer && answer.suggestions.length > 0 ? withSearch(answer) : [], answer, ask, drop }
}

async function fetched(words: string, signal: AbortSignal): Promise<Suggestions> {
  await new Promise((resolve) => setTimeout(resolve, pause))
  signal.throwIfAborted()
  const response = await fetch(`/suggest?${new URLSearchParams({ q: words })}`, { signal })
  if (!response.ok) throw new Error(response.statusText)
  return response.json()
}

/** The suggestions, and behind them the search for what was typed. */
function withSearch({ suggestions, words }: Answer): Suggestion[] {
  const href = `/search?${new URLSearchParams({ q: words })}`
  const search = {
    kind: 'names, quotes and contracts',
    title: `Search for “${words}”`,
    also: null,
    detail: null,
    href,
  }
  return [...suggestions, search]
}
