'use client'

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Suggestions } from '@/lib/queries/suggest'
import { SearchShortcut } from './search-shortcut'
import { optionId, SearchSuggestions } from './search-suggestions'
import { useSuggestions } from './use-suggestions'

type SearchFieldProps = {
  id: string
  label: string
  typed?: string
  /** Whether it stands in the header: the key / leads to it, and its list may be wider than it. */
  isHeader?: boolean
}

/**
 * A search field that suggests while somebody types, by the combobox pattern: focus stays in the field, the arrow keys
 * choose, Enter opens, Escape closes. Without script it is a plain field of its form.
 */
export function SearchField({ id, label, typed = '', isHeader = false }: SearchFieldProps) {
  const { options, answer, ask, drop } = useSuggestions()
  // What is chosen among some suggestions is not chosen among those that come after them.
  const [choice, setChoice] = useState<{ among: Suggestions | null; place: number }>({
    among: null,
    place: -1,
  })
  const active = choice.among === answer ? choice.place : -1
  const setActive = (place: number) => setChoice({ among: answer, place })
  const [isReady, setReady] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const askFirst = useRef(ask)
  useEffect(() => {
    setReady(true)
    const { value, defaultValue } = field.current ?? { value: '', defaultValue: '' }
    // Typed while the page was still coming.
    if (field.current === document.activeElement && value !== defaultValue) askFirst.current(value)
  }, [])
  const isOpen = options.length > 0
  const listId = `${id}-list`

  const close = () => {
    drop()
    setActive(-1)
  }
  /** Does what a key does; false where that is nothing of ours. */
  const act = (key: string, value: string): boolean => {
    const chosen = options[active]
    if (key === 'ArrowDown' && !isOpen) ask(value)
    // Behind the last one comes the field again.
    else if (key === 'ArrowDown') setActive(active + 1 < options.length ? active + 1 : -1)
    else if (key === 'ArrowUp' && isOpen) setActive(active < 0 ? options.length - 1 : active - 1)
    else if (key === 'Escape' && isOpen) close()
    else if (key === 'Enter' && chosen) location.assign(chosen.href)
    else {
      if (key === 'Home' || key === 'End') setActive(-1)
      return false
    }
    return true
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!event.nativeEvent.isComposing && act(event.key, event.currentTarget.value)) event.preventDefault()
  }
  const combobox = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': listId,
    'aria-activedescendant': active < 0 ? undefined : optionId(listId, active),
  } as const
  return (
    <>
      <input
        ref={field}
        id={id}
        type="search"
        name="q"
        defaultValue={typed}
        maxLength={200}
        aria-label={label}
        placeholder="Company, agency, words of a source"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        {...(isReady && combobox)}
        onChange={({ target }) => {
          setActive(-1)
          ask(target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        className={isHeader ? 'field pr-9' : 'field'}
      />
      {isHeader && <SearchShortcut fieldId={id} />}
      {isReady && (
        <SearchSuggestions id={listId} options={options} answer={answer} active={active} isWide={isHeader} />
      )}
    </>
  )
}
