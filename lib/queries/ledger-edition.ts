import { cache } from 'react'
import { readEdition } from '@/lib/columns/edition'

let asking: Promise<string> | undefined

/** Those who ask at the same moment are answered by one question, which is asked after all of them. */
function readTogether(): Promise<string> {
  asking ??= Promise.resolve().then(() => {
    asking = undefined
    return readEdition()
  })
  return asking
}

/** The edition of the ledger, by which answers are remembered. Asked once a request. */
export const ledgerEdition = cache(readTogether)
