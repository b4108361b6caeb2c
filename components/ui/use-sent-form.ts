import { useRouter, useSearchParams } from 'next/navigation'
import { type RefObject, useEffect, useRef } from 'react'

/** How long somebody pauses who has finished a word. */
const pause = 250

/**
 * Sends a form as soon as something is chosen in it, and shows the answer in place: the focus stays where it is. Without JavaScript the
 * form has its button. `order`: the parameters as canonical addresses have them.
 */
export function useSentForm(sent: RefObject<HTMLFormElement | null>, order: string): void {
  const shown = useRef(false)
  const router = useRouter()
  useSearchParams() // renders again when the address changes

  useEffect(() => {
    const form = sent.current
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
      router.push(hrefOf(form, order.split(' ')), { scroll: applies })
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
  }, [router, order, sent])

  // What is chosen follows the address, also when one goes back.
  useEffect(() => {
    if (shown.current) showAddress(sent.current)
    shown.current = true
  })
}

/** Whether something else is chosen, or typed to be found, than the page came with. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (!(field instanceof HTMLInputElement)) return false
    if (field.type === 'checkbox') return field.checked !== field.defaultChecked
    return field.name === 'find' && field.value !== field.defaultValue
  })
}

/** The address of what the form holds: its parameters in their order, values sorted, without fields that are empty. */
function hrefOf(form: HTMLFormElement, order: readonly string[]): string {
  const held = new FormData(form)
  const query = new URLSearchParams()
  for (const name of order) {
    const values = held.getAll(name).filter((value) => typeof value === 'string' && value.trim() !== '')
    for (const value of [...new Set(values.map(String))].sort()) query.append(name, value)
  }
  const words = query.toString()
  const path = form.getAttribute('action') ?? ''
  return words ? `${path}?${words}` : path
}

/** Fields show what the address holds; the one that somebody is typing in is left alone. */
function showAddress(form: HTMLFormElement | null) {
  for (const field of form?.elements ?? []) {
    if (!(field instanceof HTMLInputElement)) continue
    if (field.type === 'checkbox') field.checked = field.defaultChecked
    else if (field !== document.activeElement && field.type !== 'hidden') field.value = field.defaultValue
  }
}
