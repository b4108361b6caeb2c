import { contractKindWords } from '@/lib/domain/words'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'

/** What a kind of instrument is, and what its amount means. */
export const instrumentMeaning = {
  award: 'A prime award: the agency pays the recipient.',
  subaward: 'An award by a prime contractor to a further company. Its money is part of the prime award’s.',
  order: 'An order under a framework or schedule.',
  grant: 'A grant.',
  bid: 'A contract that is competed for. Nothing is awarded, and its amount is part of no sum.',
} as const

/** What a contract is called: its kind and number, else its buyer. */
export function contractTitle({
  kind,
  displayNumber,
  buyerName,
}: Pick<ContractDetail, 'kind' | 'displayNumber' | 'buyerName'>): string {
  return `${contractKindWords[kind]} ${displayNumber ?? `(${buyerName})`}`
}

/** What a transaction did to the money, where its sign needs a word. */
export function amountMeaning(amount: string): string | null {
  if (amount.startsWith('-')) return 'taken back (de-obligated)'
  return /^0(\.0+)?$/.test(amount) ? 'nothing changed in money' : null
}
