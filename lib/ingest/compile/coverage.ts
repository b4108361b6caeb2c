import { stableId } from '@/lib/domain/stable-id'
import { firstSlug } from '../ids'
import type { ReadSeeds } from '../read-seeds'
import type { AgencyRegisterSeed, CoverageSeed } from '../schemas/coverage'
import { type Citing, cite } from './citations'
import { dateColumns, redirects } from './columns'
import type { Context, Spot } from './context'

/** Verifies what is said not to be known, and how large registers are, and makes their documents. */
export function compileCoverage(
  seeds: Pick<ReadSeeds, 'coverage' | 'agencyRegisters'>,
  citing: Citing,
): void {
  for (const { value = [], place } of seeds.coverage)
    value.forEach((seed, position) => {
      compileStatement(citing, seed, {
        record: `coverage ${seed.slug}`,
        place: (path) => place([position, ...path]),
      })
    })
  for (const { value, place } of seeds.agencyRegisters)
    if (value) compileRegister(citing.context, value, { record: `register ${value.slug}`, place })
}

function compileStatement(citing: Citing, seed: CoverageSeed, spot: Spot): void {
  const { context } = citing
  const id = stableId('coverage', firstSlug(seed))
  const { rows } = cite(citing, 'coverage', id, seed.evidence, spot)
  context.add(
    {
      kind: 'coverage',
      id,
      slug: seed.slug,
      title: seed.matter,
      at: spot.place([]),
      row: {
        id,
        slug: seed.slug,
        agency_id: context.id('agencies', seed.agency, spot, ['agency']),
        agency_group_id: context.id('agency-groups', seed.group, spot, ['group']),
        company_id: context.id('companies', seed.company, spot, ['company']),
        matter: seed.matter,
        state: seed.state,
        who: seed.who,
        looked_in: seed.where,
        ...dateColumns('on', seed.when),
        note: seed.note ?? null,
      },
      children: { citation: rows, ...redirects('coverage', id, seed.formerly) },
    },
    spot,
  )
}

function compileRegister(context: Context, seed: AgencyRegisterSeed, spot: Spot): void {
  const counts = Object.entries(seed.counts).flatMap(([state, types]) =>
    Object.entries(types).map(([type, agencies]) => ({
      register_id: seed.slug,
      state: state === 'all' ? '' : state,
      type_id: context.id('agency-types', type, spot, ['counts', state, type]),
      agencies,
    })),
  )
  context.add(
    {
      kind: 'agency_register',
      id: seed.slug,
      slug: seed.slug,
      title: seed.title,
      at: spot.place([]),
      row: {
        slug: seed.slug,
        title: seed.title,
        publisher: seed.publisher,
        url: seed.url ?? null,
        licence: seed.licence,
        country: seed.country,
        counted_on: seed.countedOn,
        datasets: seed.datasets,
        note: seed.note ?? null,
      },
      children: { agency_register_count: counts },
    },
    spot,
  )
}
