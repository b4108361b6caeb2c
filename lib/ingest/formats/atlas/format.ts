import { atlasAgencyKind, atlasLevel, leavesTypeOpen } from '@/lib/ingest/datasets/atlas-agency-types'
import type { Format, FormatContext, TableReader } from '@/lib/ingest/import/format'
import { kindByName } from '../agencies/kinds'
import { mappedTable } from '../csv/mapped-table'
import { dayInName } from '../file-day'
import type { Mapping } from '../mapping'
import { atlasColumns, hasAtlasColumns, type ListingMeaning, unknownColumns } from './columns'
import { atlasDatasets, atlasRegister } from './datasets'
import { listingMapper } from './listing-rows'
import type { ListingRules, Tie } from './listing-rules'
import { technologyNamed } from './technologies'
import { vendorsIn } from './vendors'

const RING = 'ring-neighbors'

/** Later layouts write the numbers of the first with more zeros: `AOS000001` is `AOS0001`. */
const NUMBER = /^AOS0*(\d+)$/i

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** The publisher took the rows about Ring out in March 2024: those of a snapshot from before are no longer listed, which is not ended. */
const ringNote = (snapshotOn: string | null) =>
  `The Atlas of Surveillance listed it${snapshotOn ? ` on ${inWords.format(new Date(snapshotOn))}` : ''} and lists no Ring partnership since March 2024, when Ring closed the programme. The rows do not say when it ended.`

/** Ring's own maps, which give the day on which a partnership became active. */
const RING_MAPS = /^https?:\/\/(?:www\.)?google\.com\/maps\/d\//

/** The Atlas of Surveillance in the layouts of its years, its relatives, and tables that a dataset.yaml declares to be like them. */
export const atlas = {
  name: 'atlas',
  reads:
    'EFF Atlas of Surveillance CSV of any year, its campus and border-county relatives, and the facts on Ring partnerships',
  knownBy:
    'Agency, State and Technology with Type of LEA, Type of Juris or Link 1; or aos_number with active_date',
  async readTable(source, context) {
    const mapped = await mappedTable(source, context, ['atlas'])
    if (mapped) return mapped
    const columns = atlasColumns(source.header)
    const of = whose(columns, source.file)
    return of && atlasReader(columns, of, source.file, context)
  },
} satisfies Format

/** Which of the publisher's tables a header belongs to; null where it is none of them. */
function whose(columns: Mapping<ListingMeaning>, file: string): keyof typeof atlasDatasets | null {
  const named = (word: RegExp) => word.test(`${file.split(/[/\\!]/).at(-1)} ${columns.columns.join(' ')}`)
  if (!columns.has('agency', 'institution') || !columns.has('state')) return null
  if (!columns.has('technology')) return columns.has('rowKey') && columns.has('began') ? 'ring' : null
  if (columns.has('rowKey')) return 'atlas'
  if (!hasAtlasColumns(columns) && !columns.has('vendor')) return null
  if (columns.has('institution') || named(/campus|universit|scholars/i)) return 'campus'
  if (!hasAtlasColumns(columns)) return null
  return named(/border/i) ? 'border' : 'other'
}

function atlasReader(
  columns: Mapping<ListingMeaning>,
  of: keyof typeof atlasDatasets,
  file: string,
  context: FormatContext,
): TableReader {
  const facts = atlasDatasets[of]
  const snapshotOn = context.snapshotOn ?? dayInName(file)
  const unknown = unknownColumns(columns)
  return {
    about: 'partnerships',
    dataset: { ...facts, snapshotOn, version: snapshotOn ?? facts.version },
    register: atlasRegister(of),
    country: 'US',
    columns: {
      recipient: columns.name('vendor') ?? 'Vendor',
      description: columns.name('technology') ?? 'Technology',
    },
    keeps: (column) => columns.keeps(column),
    notes: unknown.length > 0 ? [`${file}: kept, not understood: ${unknown.join(', ')}`] : [],
    map: listingMapper(columns, atlasRules(columns, of, snapshotOn, context)),
  }
}

function atlasRules(
  columns: Mapping<ListingMeaning>,
  of: keyof typeof atlasDatasets,
  snapshotOn: string | null,
  { technologies, products, agencyTypes }: FormatContext,
): ListingRules {
  const given = columns.get('rowKey')
  const ring = ringTie(products, snapshotOn)
  return {
    country: 'US',
    state: null,
    snapshotOn,
    dates: 'mdy',
    tieOf: (cell) => {
      const technology = of === 'ring' ? (ring?.technology ?? null) : technologyNamed(cell, technologies)
      if (!technology) return null
      if (technology === ring?.technology) return ring
      return { product: null, technology, kind: 'use', status: 'active', note: null }
    },
    agencyKindOf: (type, jurisdiction, name) => {
      const kind = agencyKind(type, jurisdiction, name, of === 'campus')
      return kind && agencyTypes.has(kind.type) ? kind : null
    },
    vendorsOf: vendorsIn,
    keepsUndecided: () => true,
    keyOf: (row) => given(row).replace(NUMBER, (_, digits: string) => `AOS${digits.padStart(4, '0')}`),
    keysByWords: true,
    remedies: {
      type: 'add it to lib/ingest/datasets/atlas-agency-types.ts',
      technology: 'add it to seeds/registry/technologies.yaml under its atlasName',
    },
  }
}

/** Where the cell for the type leaves it open, the name can say it. */
function agencyKind(type: string, jurisdiction: string, name: string, onCampus: boolean) {
  const given = atlasAgencyKind(type, jurisdiction)
  if (given || !leavesTypeOpen(type)) return given
  const byName = kindByName(name) ?? (onCampus ? { type: 'campus-police', level: 'campus' } : null)
  if (!byName || !jurisdiction) return byName
  const level = atlasLevel(jurisdiction)
  return level ? { type: byName.type, level } : null
}

/** What a Ring partnership is, as the registry names it. */
function ringTie(products: ReadonlyMap<string, string>, snapshotOn: string | null): Tie | null {
  const technology = products.get(RING)
  if (!technology) return null
  return {
    ...{ product: RING, technology, kind: 'data_sharing', status: 'no_longer_listed' },
    ...{ note: ringNote(snapshotOn), vendor: 'Ring', beginnings: RING_MAPS },
  }
}
