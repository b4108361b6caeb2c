import { relative } from 'node:path'
import { openPrepared } from '@/lib/cli/open-prepared'
import { whoDecides } from '@/lib/cli/who'
import { withConnection } from '@/lib/db/databases'
import { compileSeeds } from '@/lib/ingest/compile/seeds'
import { type Fault, formatFault, sortFaults } from '@/lib/ingest/fault'
import { readSeeds } from '@/lib/ingest/read-seeds'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { readRules } from '@/lib/ingest/resolve/read-rules'
import { writeSum } from '@/lib/ingest/resolve/review/describe'
import { PromotionRefused } from '@/lib/ingest/resolve/review/promotion-refused'
import { RegistryFile } from '@/lib/ingest/resolve/review/registry-file'
import type { Judge } from '@/lib/ingest/resolve/review/session'
import { unmatchedName } from '@/lib/ingest/resolve/review/unmatched-name'
import { root, settings } from '@/lib/settings'

export const { seedsDir } = settings

export type Options = { kind?: string; by?: string }

export type PromoteOptions = Partial<
  Record<'name' | 'slug' | 'type' | 'level' | 'country' | 'state' | 'county' | 'city', string>
> & { allIdentifiers?: true; identifier?: string[] }

/** Writes a name as a company or an agency of its own, and says what to do next. Gives the exit code. */
export async function promote(name: string, options: Options & PromoteOptions): Promise<number> {
  const { allIdentifiers, identifier, kind, by: _, ...wishes } = options
  const { unmatched, agencies } = await withConnection(await openPrepared(), async (db) => ({
    unmatched: await unmatchedName(db, name, kind === 'company' || kind === 'agency' ? kind : undefined),
    agencies: (await ledgerData(db, seedsDir)).agencies,
  }))
  const identifiers = allIdentifiers ? ('all' as const) : identifier
  const company = unmatched.kind === 'company'
  const file = company
    ? new RegistryFile(seedsDir, 'companies')
    : new RegistryFile(seedsDir, 'agencies', agencies)
  const { slug } = file.promote(unmatched, { ...wishes, identifiers }, judge(options))
  const { rows, sums } = unmatched
  const waiting = [`${rows} row${rows === 1 ? '' : 's'}`, ...sums.map(writeSum)].join(', ')
  console.log(
    [
      `${name} is ${company ? 'a company' : 'an agency'} of its own now: "${slug}" at the end of ${relative(root, file.path)}.`,
      `The rows that are in already (${waiting}) are matched by the next load: npm start, or any npm run import.`,
      `To take it back: npm run review -- undo "${name}"`,
    ].join('\n'),
  )
  return 0
}

/**
 * Takes a promotion back, unless something else in the seeds has come to need it. Gives the exit code.
 * @throws PromotionRefused when nothing of that name was promoted
 */
export function undo(name: string): number {
  for (const file of [new RegistryFile(seedsDir, 'companies'), new RegistryFile(seedsDir, 'agencies')]) {
    const found = file.find(name)
    const [entry] = found.filter(({ promoted }) => promoted)
    if (!entry) continue
    const before = new Set(faults().map(worded))
    const putBack = file.takeBack(entry.slug)
    const more = faults().filter((fault) => !before.has(worded(fault)))
    if (more.length > 0) {
      putBack()
      throw new PromotionRefused(
        [`"${entry.slug}" stays: the seeds need it.`, ...sortFaults(more).map(formatFault)].join('\n'),
      )
    }
    console.log(
      `"${entry.slug}" is taken out of ${relative(root, file.path)}. Its rows are names again from the next load on: npm start, or any npm run import.`,
    )
    return 0
  }
  throw new PromotionRefused(
    `Nothing of the name or slug "${name}" was promoted by a review; what somebody wrote by hand is taken out by hand.`,
  )
}

function faults(): Fault[] {
  const compiled = compileSeeds(readSeeds(seedsDir))
  return [...compiled.faults, ...readRules(seedsDir, compiled.registry).faults]
}

const worded = ({ file, record, message }: Fault) => `${file} ${record} ${message}`

/** Who judges, and when. */
export function judge({ by }: Options): Judge {
  return { by: whoDecides(by), on: new Date().toISOString().slice(0, 10) }
}
