import { z } from 'zod'
import { objectionStates, objectionsPath } from '@/lib/domain/objections'
import type { List } from './address'
import { choices, type OneParameter } from './parameter'
import type { Filters } from './parse'

/** The number of an objection behind which a page begins. */
const after: OneParameter<number, null> = {
  many: false,
  schema: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'is no number of an objection; this is the first page')
    .transform(Number),
  fallback: null,
}

/** What may be asked of objections; the newest stand first. */
export const objectionsList = {
  name: 'objections',
  path: objectionsPath,
  parameters: { state: choices(objectionStates), after },
} satisfies List

export type ObjectionFilters = Filters<(typeof objectionsList)['parameters']>
