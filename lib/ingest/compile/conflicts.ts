import { stableId } from '@/lib/domain/stable-id'
import type { SeedDocument } from '../document'
import type { ReadSeeds } from '../read-seeds'
import type { ConflictSeed } from '../schemas/conflicts'
import type { Context, Spot } from './context'

/** Makes a document of what an editor says of each two claims that cannot both hold. */
export function compileConflicts(context: Context, seeds: ReadSeeds): void {
  const claims = new Map(
    context.all().flatMap((document) => (document.kind === 'claim' ? [[document.slug, document]] : [])),
  )
  seeds.conflicts?.value?.forEach((conflict, index) => {
    const [first, second] = conflict.claims
    const spot: Spot = {
      record: `conflict of ${first} and ${second}`,
      place: (path) => seeds.conflicts?.place([index, ...path]) ?? { file: '', line: 1, column: 1 },
    }
    const pair = conflict.claims.map((slug, place) => known(slug, spot, place))
    const [a, b] = pair.flatMap((claim) => (claim ? [claim] : [])).sort((x, y) => (x.id < y.id ? -1 : 1))
    if (!a || !b) return
    if (a === b) context.fault(spot, ['claims'], 'names one claim twice', 'name the two that differ')
    else context.add(explanation(conflict, a, b, spot), spot)
  })

  function known(slug: string, spot: Spot, place: number): SeedDocument | undefined {
    const found = claims.get(slug)
    if (!found && seeds.faults.length === 0)
      context.fault(
        spot,
        ['claims', place],
        `unknown claim "${slug}"`,
        'declare it in an article or a reference',
      )
    return found
  }
}

function explanation(
  { kinds, reason }: ConflictSeed,
  a: SeedDocument,
  b: SeedDocument,
  spot: Spot,
): SeedDocument {
  const id = stableId('conflict_explanation', a.id, b.id)
  return {
    kind: 'conflict_explanation',
    id,
    slug: null,
    title: `Why “${a.title}” and “${b.title}” differ`,
    at: spot.place([]),
    row: { id, claim_id: a.id, other_claim_id: b.id, differences: kinds, reason },
    children: {},
  }
}
