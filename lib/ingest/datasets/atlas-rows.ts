import { type PartialDate, parsePartialDate, UNKNOWN_DATE } from '@/lib/domain/partial-date'
import { readRegisterDate } from '@/lib/domain/register-date'
import type { Registry } from '@/lib/ingest/registry'
import type { AgencyDirectory } from './agency-directory'
import { atlasAgencyKind } from './atlas-agency-types'
import type { CompanyNames } from './company-names'
import type { AtlasSpec } from './dataset-schema'
import type { Refusal } from './read-csv'
import { US_STATES } from './states'
import type { Row } from './table'
import { readVendorCell } from './vendor-cell'

/** What a row of the Atlas lists: one agency, one technology, and each company it names; null where it names none. */
export type AtlasListing = {
  row: Row
  rowKey: string
  agencyId: string
  companies: (string | null)[]
  product: string | null
  technology: string
  /** The days that the row gives for the beginning; with links it was in use by the day of the first of them. */
  dated: PartialDate
}

/** Reads rows of the Atlas of Surveillance and its relatives. What a row says wrong refuses it. */
export function readAtlasRows(
  rows: readonly Row[],
  spec: AtlasSpec,
  registry: Registry,
  names: CompanyNames,
  directory: AgencyDirectory,
): { listings: AtlasListing[]; refusals: Refusal[] } {
  const refusals: Refusal[] = []
  const listings: AtlasListing[] = []
  const product = spec.partnership.product ? registry.products.get(spec.partnership.product) : undefined
  const technologies = new Map(
    [...registry.technologies.values()].map(({ atlasName, slug }) => [atlasName, slug]),
  )
  for (const row of rows) {
    const result = readRow(row)
    if ('reason' in result) refusals.push(result)
    else listings.push(result)
  }
  return { listings, refusals }

  function readRow(row: Row): AtlasListing | Refusal {
    const state = row.get('state')
    if (!US_STATES.has(state))
      return row.refusal(`"${state}" is no state`, 'give the code of a state or territory', 'state')
    const name = row.get('agency')
    if (!name) return row.refusal('names no agency', 'name it', 'agency')
    const kind = atlasAgencyKind(row.get('agencyType'), row.get('jurisdiction'))
    if (!kind)
      return row.refusal(
        `type "${row.get('agencyType')}" with jurisdiction "${row.get('jurisdiction')}" is not known`,
        'add it to lib/ingest/datasets/atlas-agency-types.ts',
        'agencyType',
      )
    const technology = product?.technology ?? technologies.get(row.get('technology'))
    if (!technology)
      return row.refusal(
        `technology "${row.get('technology')}" is not known`,
        'add it to seeds/registry/technologies.yaml under its atlasName',
        'technology',
      )
    const { companies, unknown } = readVendorCell(row.get('vendor'), names, spec.vendorCells)
    if (unknown.length > 0)
      return row.refusal(
        `vendor "${unknown.join('", "')}" is no company of the registry`,
        'add the company or its other name to seeds/registry/companies.yaml, or the cell to vendorCells in dataset.yaml',
        'vendor',
      )
    const dated = readDate(row, spec)
    if ('reason' in dated) return dated
    const [county, city] = [row.get('county') || null, row.get('city') || null]
    const mention = { country: spec.country, state, name, county, city, kind, seenIn: spec.slug }
    const agencyId = directory.add(mention)
    if (!agencyId)
      return row.refusal(
        `there are several agencies "${name}" in ${state}, and the county does not say which`,
        'give the county as seeds/registry/agencies.yaml does',
        'agency',
      )
    return {
      row,
      rowKey: row.get('rowKey'),
      agencyId,
      companies: companies.length > 0 ? companies : [null],
      product: product?.slug ?? null,
      technology,
      dated,
    }
  }
}

function readDate(row: Row, spec: AtlasSpec): PartialDate | Refusal {
  if (Object.values(spec.columns).includes('began')) return readBeginning(row)
  const undecided = new Set(spec.undecidedDates.map(({ text }) => text))
  const dates = row.all('linkDate').map((text) => readRegisterDate(text, { order: 'mdy' }))
  const wrong = dates.find(({ understood, text }) => !understood && !undecided.has(text ?? ''))
  if (wrong)
    return row.refusal(
      `"${wrong.text}" is no date that can be decided`,
      'correct it, or list it in dataset.yaml under undecidedDates with the reason',
    )
  const text = dates.flatMap((date) => date.text ?? []).join('; ') || null
  const first = dates.flatMap(({ latest }) => latest ?? []).sort()[0]
  if (!first) return { ...UNKNOWN_DATE, text }
  const latest = spec.snapshotOn && first > spec.snapshotOn ? spec.snapshotOn : first
  return { earliest: null, latest, text }
}

/** The day or month on which it began, as precise as its column says. */
function readBeginning(row: Row): PartialDate | Refusal {
  const text = row.get('began')
  const length = { day: 10, month: 7, year: 4 }[row.get('beganPrecision') || 'day']
  try {
    return { ...parsePartialDate(text.slice(0, length ?? 0)), text: text.slice(0, length ?? 0) }
  } catch {
    const remedy = 'write 2019, 2019-08 or 2019-08-28, and day, month or year for its precision'
    return row.refusal(`"${text}" (${row.get('beganPrecision')}) is no date`, remedy, 'began')
  }
}
