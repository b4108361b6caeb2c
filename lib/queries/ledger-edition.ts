import { cache } from 'react'
import { readEdition } from '@/lib/columns/edition'

/** The edition of the ledger, by which answers are remembered. Asked once a request. */
export const ledgerEdition = cache(readEdition)
