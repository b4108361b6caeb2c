import { type Tree, textAt } from './tree'

/** Codes of the standard. https://standard.open-contracting.org/latest/en/schema/codelists/ */
export const AWARD_STATUSES: ReadonlySet<string> = new Set(['pending', 'active', 'cancelled', 'unsuccessful'])
export const CONTRACT_STATUSES: ReadonlySet<string> = new Set([
  'pending',
  'active',
  'cancelled',
  'terminated',
])

/** The status of an award, a contract or a tender in small letters; '' where it has none. */
export const statusOf = (part: Tree | null): string => textAt(part, 'status').toLowerCase()

/** Tenders of which only the intention is known. */
export const isOnlyPlanned = (tender: Tree): boolean => ['planning', 'planned'].includes(statusOf(tender))
