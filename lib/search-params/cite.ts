import { z } from 'zod'
import type { Parameters } from './parameter'

const id = z.string().regex(/^(?:q|ref|r)-[0-9a-hjkmnp-tv-z]{13}$/, 'is no id of evidence')

/** Which evidence is cited: its ids, each once. */
export const citeParameters = { evidence: { many: true, schema: id } } as const satisfies Parameters
