'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** How long somebody pauses who has finished a word. */
const pause = 250

/**
 * Sends the form that it stands in as soon as something is chosen, and shows the answer in place: the focus stays where it
 * is. Without JavaScript the form has its button.
 */
export function SendForm() {
  const mark = useRef<HTMLSpanElement>(null)
  const shown = useRef(false)
  const router = useRouter()
  useSearchParams() // renders again when the address changes

  useEffect(() => {
    const form = mark.current?.closest('form')
    if (!form) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const choose = () => form.requestSubmit()
    const type = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.name !== 'find') return
      clearTimeout(waiting)
      waiting = setTimeout(choose, pause)
    }
    const send = (event: SubmitEvent) => {
      event.preventDefault()
      clearTimeout(waiting)
      const applies = event.submitter instanceof HTMLButtonElement && event.submitter.name === ''
      router.push(hrefOf(form, event.submitter), { scroll: applies })
      if (applies) form.closest('details')?.removeAttribute('open')
    }
    form.addEventListener('change', choose)
    form.addEventListener('input', type)
    form.addEventListener('submit', send)
    if (isChanged(form)) choose() // while the page was still coming
    return () => {
      clearTimeout(waiting)
      form.removeEventListener('change', choose)
      form.removeEventListener('input', type)
      form.removeEventListener('submit', send)
    }
  }, [router])

  // What is chosen follows the address, also when one goes back.
  useEffect(() => {
    if (shown.current) showAddress(mark.current?.closest('form') ?? null)
    shown.current = true
  })

  return <span ref={mark} hidden />
}

/** Whether something else is chosen than the page came with. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (field) =>
      field instanceof HTMLInputElement &&
      field.type === 'checkbox' &&
      field.checked !== field.defaultChecked,
  )
}

/** The address that the browser itself would ask for, without fields that are empty. */
function hrefOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string' && value.trim() !== '') query.append(name, value)
  }
  const words = query.toString()
  return words ? `${form.getAttribute('action')}?${words}` : (form.getAttribute('action') ?? '')
}

/** Fields show what the address holds; the one that somebody is typing in is left alone. */
function showAddress(form: HTMLFormElement | null) {
  for (const field of form?.elements ?? []) {
    if (!(field instanceof HTMLInputElement)) continue
    if (field.type === 'checkbox') field.checked = field.defaultChecked
    else if (field !== document.activeElement && field.type !== 'hidden') field.value = field.defaultValue
  }
}
