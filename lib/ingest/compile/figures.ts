import { type CounterName, counters, isCounter } from '@/lib/domain/counters'
import { stableId } from '@/lib/domain/stable-id'
import type { Row, SeedDocument } from '../document'
import { firstSlug } from '../ids'
import type { ReadSeeds } from '../read-seeds'
import type { FigureSeed } from '../schemas/figure'
import { claimId } from './claims'
import { dateColumns, redirects } from './columns'
import type { Context, Spot } from './context'

/** A figure's document; `counter` names the count that its number is still to come from. */
export type CompiledFigure = {
  document: SeedDocument
  counter: { name: CounterName; expected: number | undefined; asOfGiven: boolean } | null
  spot: Spot
}

type Compared = {
  role: string
  claim: string
  path: PropertyKey[]
  kinds?: string[] | undefined
  differs?: string | undefined
  countedBy?: string | undefined
}

/** Verifies the figures and makes their documents, but for the numbers that are counted. */
export function compileFigures(context: Context, seeds: ReadSeeds): CompiledFigure[] {
  const claims = new Map(
    context.all().flatMap((document) => (document.kind === 'claim' ? [[document.slug, document]] : [])),
  )
  const seen = new Map<string, string>()
  return seeds.figures.flatMap(({ value, place, file }) => {
    if (!value) return []
    const spot: Spot = { record: `figure ${value.slug}`, place }
    const earlier = seen.get(value.slug)
    if (earlier) context.fault(spot, ['slug'], `is declared in ${earlier} already`, 'give it another slug')
    seen.set(value.slug, file)
    return [compileFigure(value, spot)]
  })

  function claim(slug: string | undefined, spot: Spot, path: PropertyKey[]): SeedDocument | undefined {
    if (slug === undefined) return undefined
    const found = claims.get(slug)
    if (!found && seeds.faults.length === 0)
      context.fault(spot, path, `unknown claim "${slug}"`, 'declare it in an article or a reference')
    return found
  }

  function compileFigure(figure: FigureSeed, spot: Spot): CompiledFigure {
    const id = stableId('figure', firstSlug(figure))
    const chosen = claim(figure.choose, spot, ['choose'])?.row
    if (chosen && chosen['quantity'] === null)
      context.fault(spot, ['choose'], 'the claim has no number', 'choose one that has')
    if (figure.count !== undefined && !isCounter(figure.count))
      context.fault(
        spot,
        ['count'],
        `unknown counter "${figure.count}"`,
        `there are ${Object.keys(counters).join(', ')}`,
      )
    const unit = context.id('units', figure.unit, spot, ['unit'])
    const asOf: Row =
      chosen && figure.asOf === undefined
        ? { as_of_earliest: chosen['as_of_earliest'] ?? null, as_of_latest: chosen['as_of_latest'] ?? null }
        : (({ as_of_earliest, as_of_latest }) => ({ as_of_earliest, as_of_latest }) as Row)(
            dateColumns('as_of', figure.asOf),
          )
    return {
      spot,
      counter:
        figure.count === undefined || !isCounter(figure.count)
          ? null
          : { name: figure.count, expected: figure.expected, asOfGiven: figure.asOf !== undefined },
      document: {
        kind: 'figure',
        id,
        slug: figure.slug,
        title: figure.title,
        at: spot.place([]),
        row: {
          id,
          slug: figure.slug,
          title: figure.title,
          kind: figure.choose === undefined ? 'counted' : 'claim',
          chosen_claim_id: chosen?.['id'] ?? null,
          counter: figure.count ?? null,
          comparator: chosen?.['comparator'] ?? 'exactly',
          value: chosen?.['quantity'] ?? null,
          out_of: null,
          unit_id: unit ?? chosen?.['unit_id'] ?? null,
          currency: figure.currency ?? chosen?.['currency'] ?? null,
          basis: figure.basis,
          reason: figure.reason,
          scope: figure.scope,
          would_change: figure.wouldChange ?? null,
          ...asOf,
          company_id: context.id('companies', figure.company, spot, ['company']),
          chart: figure.chart ?? null,
          headline: figure.headline ?? null,
        },
        children: {
          figure_claim: comparedRows(id, figure, spot),
          ...redirects('figure', id, figure.formerly),
        },
      },
    }
  }

  function comparedRows(id: string, figure: FigureSeed, spot: Spot): Row[] {
    const compared: Compared[] = [
      ...(figure.choose === undefined
        ? []
        : [{ role: 'chosen', claim: figure.choose, path: ['choose'], countedBy: figure.countedBy }]),
      ...(figure.rivals ?? []).map((rival, i) => ({ role: 'rival', ...rival, path: ['rivals', i, 'claim'] })),
      ...(figure.basedOn ?? []).map((basis, i) => ({
        role: 'basis',
        ...basis,
        path: ['basedOn', i, 'claim'],
      })),
    ]
    return compared.map(({ role, claim: slug, path, kinds, differs, countedBy }, index) => ({
      figure_id: id,
      claim_id: claim(slug, spot, path)?.id ?? claimId({ slug }),
      role,
      position: index + 1,
      differs: differs ?? null,
      differences: kinds ?? [],
      counted_by: countedBy ?? null,
    }))
  }
}
