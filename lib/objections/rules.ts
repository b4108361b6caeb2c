import { objectionLimits as limits } from '@/lib/domain/objections'

/** What somebody typed. */
export type Typed = { words: string; proof: string; contact: string }

export const nothingTyped: Typed = { words: '', proof: '', contact: '' }

/** A field that is wrong, and what is to be done; `form` for what concerns all of it. */
export type FieldFault = { field: keyof Typed | 'form'; message: string }

/** Signs that no text has: controls but line breaks and tabs, marks that turn the direction of writing, halves of characters. */
const unprintable = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

const address = /\bhttps?:\/\/|\bwww\.\w/gi

/** What is typed as it is kept: line breaks of one kind, no blanks around it, no more than one empty line. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What is wrong with what was typed, field by field; empty where nothing is. */
export function faultsOf({ words, proof, contact }: Typed): FieldFault[] {
  return [...wordFaults(words), ...proofFaults(proof), ...contactFaults(contact)]
}

function wordFaults(words: string): FieldFault[] {
  const fault = (message: string): FieldFault[] => [{ field: 'words', message }]
  if (words === '') return fault('Write what is wrong.')
  if (unprintable.test(words)) return fault('The text holds signs that cannot be shown. Type it anew.')
  const length = [...words].length
  if (length < limits.least)
    return fault(
      `Write a little more: at least ${limits.least} characters, so that somebody can look into it.`,
    )
  if (length > limits.words)
    return fault(`Shorten it: ${length} characters are written, ${limits.words} fit.`)
  if ((words.match(address) ?? []).length > limits.links)
    return fault(`Leave some addresses of web pages out: at most ${limits.links} may be in the text.`)
  if (new Set(words.toLowerCase().match(/\p{L}/gu)).size < 5)
    return fault('Write it in words, so that somebody can look into it.')
  return []
}

function proofFaults(proof: string): FieldFault[] {
  const fault = (message: string): FieldFault[] => [{ field: 'proof', message }]
  if (proof === '') return []
  if (proof.length > limits.proof) return fault(`Use a shorter address: at most ${limits.proof} characters.`)
  if (unprintable.test(proof) || !isWebAddress(proof))
    return fault('Write the whole address of one web page, beginning with https://, or nothing.')
  return []
}

/** One address of the web, without a name and password in it. */
function isWebAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === '' && hostname.includes('.')
}

function contactFaults(contact: string): FieldFault[] {
  if (contact.length > limits.contact)
    return [{ field: 'contact', message: `Shorten it: at most ${limits.contact} characters.` }]
  if (unprintable.test(contact) || contact.includes('\n'))
    return [{ field: 'contact', message: 'Write an address or a number in one line, or nothing.' }]
  return []
}
