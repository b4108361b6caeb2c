import { healthStates } from '@/lib/domain/evidence-health'
import type { List } from './address'
import { rowId } from './cursor'
import { choice } from './parameter'
import type { Filters } from './parse'

/** States of a quote in its file, and at its address: also where nobody has looked yet, or could. */
export const storedStates = [...healthStates, 'unchecked'] as const
export const onlineStates = [...storedStates, 'no-address'] as const

/** What the address of the list of quotes by their health may hold. Pages begin after a quote, or end before one, by its id. */
export const evidenceHealthList = {
  name: 'evidence-health',
  path: '/evidence/health',
  parameters: { stored: choice(storedStates), online: choice(onlineStates), after: rowId(), before: rowId() },
} satisfies List

export type EvidenceHealthFilters = Filters<(typeof evidenceHealthList)['parameters']>
