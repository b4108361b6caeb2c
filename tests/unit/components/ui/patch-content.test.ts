import { Window } from 'happy-dom'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { patchContent } from '@/components/ui/patch-content'

const choice = (value: string, count: number, checked = false) =>
  `<label><input type="checkbox" name="kind" value="${value}"${checked ? ' checked=""' : ''}><span>${value} </span><span>${count}</span></label>`

let form: HTMLFormElement

/** Shows a form in a document of its own. */
function show(html: string) {
  const window = new Window()
  vi.stubGlobal('document', window.document)
  vi.stubGlobal('Element', window.Element)
  vi.stubGlobal('HTMLElement', window.HTMLElement)
  document.body.innerHTML = '<form></form>'
  form = document.querySelector('form') as HTMLFormElement
  form.innerHTML = html
}

function field(value: string): HTMLInputElement {
  return form.querySelector(`input[value="${value}"]`) as HTMLInputElement
}

/** Patches the form, and says whether it then is what it would be if it were made anew. */
function becomes(html: string) {
  patchContent(form, html)
  expect(form.innerHTML).toBe(html)
}

describe('The content of a form that changes', () => {
  beforeEach(() => show(choice('award', 7) + choice('order', 5) + choice('grant', 2)))

  it('is what it is meant to be, in its order, without what is gone', () => {
    becomes(choice('grant', 3) + choice('award', 1, true) + choice('bid', 1))
    becomes(`<p class="sr-only">Words &amp; more</p>${choice('bid', 4)}<a href="/contracts">all</a>`)
    becomes('')
    becomes(choice('award', 7))
  })

  it('keeps its fields, what is chosen in them, and the focus, also of one that moves', () => {
    const grant = field('grant')
    grant.focus()
    grant.checked = true
    becomes(choice('grant', 2) + choice('award', 7))
    expect(field('grant')).toBe(grant)
    expect(grant.checked).toBe(true)
    expect(document.activeElement).toBe(grant)
  })

  it('keeps what is typed while the answer to a part of it comes', () => {
    const find = (value: string) => `<input type="search" name="find" value="${value}">`
    show(find(''))
    const typed = form.querySelector('input') as HTMLInputElement
    typed.value = 'amazon'
    becomes(find('ama') + choice('award', 7))
    expect(form.querySelector('input')).toBe(typed)
    expect([typed.value, typed.defaultValue]).toEqual(['amazon', 'ama'])
  })

  it('leaves unfolded what somebody has unfolded', () => {
    show(`<details><summary>2 more</summary>${choice('bid', 1)}</details>`)
    form.querySelector('details')?.setAttribute('open', '')
    patchContent(form, `<details><summary>3 more</summary>${choice('bid', 2)}</details>`)
    expect(form.querySelector('details')?.hasAttribute('open')).toBe(true)
    expect(form.textContent).toBe('3 morebid 2')
  })
})
