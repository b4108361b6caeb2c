import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ResolverAgency } from '../data'

const byState = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({ agency_name: z.string().nullable(), primary_county: z.string().nullish() }),
  ),
)

/**
 * The agencies of the FBI's register, by its file of ORIs by state. Those without a name are left out.
 * @throws Error when the file is no such register
 */
export function readAgencyRegister(path: string): ResolverAgency[] {
  const read = byState.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success)
    throw new Error(`${path} is no register of agencies by state and ORI:\n${z.prettifyError(read.error)}`)
  return Object.entries(read.data).flatMap(([state, agencies]) =>
    Object.entries(agencies).flatMap(([ori, { agency_name: name, primary_county: county = null }]) =>
      name
        ? [
            {
              id: ori,
              slug: ori.toLowerCase(),
              name,
              names: [],
              country: 'US',
              state,
              county,
              city: null,
              ori,
            },
          ]
        : [],
    ),
  )
}
