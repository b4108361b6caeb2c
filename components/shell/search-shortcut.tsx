'use client'

import { useEffect, useLayoutEffect, useState } from 'react'

const storageKey = 'search-shortcut'

/**
 * Makes `/` go to the search field, and shows it there. The sign is a button that turns the shortcut off and on, for people
 * whose speech software types single characters (WCAG 2.1.4). Nothing is shown until it works.
 */
export function SearchShortcut({ fieldId }: { fieldId: string }) {
  const [on, setOn] = useState<boolean | null>(null)

  useEffect(() => setOn(kept() !== 'off'), [])

  // Before the button is seen: who sees it may press the key at once.
  useLayoutEffect(() => {
    if (!on) return
    const focusField = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return
      event.preventDefault()
      document.getElementById(fieldId)?.focus()
    }
    document.addEventListener('keydown', focusField)
    return () => document.removeEventListener('keydown', focusField)
  }, [on, fieldId])

  if (on === null) return null

  const toggle = () => {
    keep(on ? 'off' : 'on')
    setOn(!on)
  }
  return (
    <button
      type="button"
      onClick={toggle}
      aria-pressed={on}
      aria-label="Shortcut: slash goes to search"
      title={`The key / goes to this field: ${on ? 'on' : 'off'}`}
      className="absolute top-1.5 right-2 hidden size-7 place-items-center rounded-sheet aria-[pressed=false]:line-through pointer-fine:grid"
    >
      <kbd className="rounded-sheet border border-rule px-1.5 font-sans text-micro text-soft">/</kbd>
    </button>
  )
}

/** A browser that keeps nothing for this site throws when asked. */
function kept(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

function keep(choice: 'on' | 'off') {
  try {
    localStorage.setItem(storageKey, choice)
  } catch {
    // It holds for this page.
  }
}

/** Fields of forms that nobody types in. */
const unwritten = ['checkbox', 'radio', 'button', 'submit', 'reset']

function isTyping(target: EventTarget | null) {
  if (target instanceof HTMLInputElement) return !unwritten.includes(target.type)
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
