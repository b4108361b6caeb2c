import type { Fault } from '@/lib/ingest/fault'
import { readSeeds } from '@/lib/ingest/read-seeds'
import type { FigureExpectation } from '@/lib/queries/figures/check'

/** What the files under seeds/figures hold each figure to, and what is wrong with these files: such a file holds nothing to anything. */
export function figureExpectations(seedsDir: string): { expectations: FigureExpectation[]; faults: Fault[] } {
  const { figures, faults } = readSeeds(seedsDir)
  return {
    expectations: figures.flatMap(({ value }) =>
      value ? [{ value: value.expected, ...value.expect, slug: value.slug }] : [],
    ),
    faults: faults.filter(({ file }) => file.startsWith('seeds/figures/')),
  }
}
