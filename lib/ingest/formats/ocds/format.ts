import type { DocumentReader, Format, TableReader } from '@/lib/ingest/import/format'
import type { DocumentItem, DocumentSource, TableSource } from '@/lib/ingest/input/types'
import { isRefusals } from '../personal'
import { wrong } from './check-release'
import { compileStaged, REGISTER } from './compile-staged'
import { NO_COUNTRY } from './countries'
import { datasetOf } from './dataset'
import { flatReleases, isFlatKept } from './flat-table'
import { isKept, keptParts } from './kept-parts'
import { LONGEST_REFUSED } from './refused-processes'
import { readRelease, releasesIn } from './releases'
import { isTree, textAt } from './tree'

/** The column of a file of refused rows that holds a release. */
const RELEASE = 'release'

/** Items that are looked at for the first release. */
const LOOKED_AT = 50

const reader = {
  about: 'contracts' as const,
  register: REGISTER,
  columns: { recipient: 'suppliers', description: 'title and description' },
  country: NO_COUNTRY,
  keeps: isKept,
  partial: true as const,
  complete: compileStaged,
}

/** Releases and records of the Open Contracting Data Standard, versions 1.0 and 1.1. */
export const ocds = {
  name: 'ocds',
  reads:
    'Open Contracting (OCDS 1.0, 1.1): release packages, record packages, releases, records, lists or JSON lines of these, and flat CSV of releases',
  knownBy:
    '"releases" or "records" with an "ocid" in each, a document that has an "ocid" itself, or columns such as ocid, date, tender/title',

  async readDocument(source: DocumentSource): Promise<DocumentReader | null> {
    const { keys, shape } = source
    const whole = shape === 'lines' || keys.includes('ocid') || keys.includes('compiledRelease')
    if (!whole && !keys.some((key) => ['releases', 'records', 'results', 'data'].includes(key))) return null
    const depth = depthOf(source)
    const ocid = (await firstOcid(source, depth)) ?? (isPackage(source) ? '' : null)
    if (ocid === null) return null
    return {
      ...reader,
      ...(depth !== null && { depth }),
      dataset: datasetOf(source.around, ocid),
      split: releasesIn,
      map: (item) => (isAround(item, depth) ? null : readRelease(item.value)),
      cells: ({ value }) => {
        const text = JSON.stringify(isTree(value) ? keptParts(value) : value)
        return text.length > LONGEST_REFUSED ? null : [[RELEASE, text]]
      },
    }
  },

  async readTable(source: Pick<TableSource, 'header' | 'batches'>): Promise<TableReader | null> {
    const table = refusedReleases(source.header) ?? flatTable(source.header)
    if (!table) return null
    const { read, keeps } = table
    let ocid = ''
    for await (const { rows } of source.batches()) {
      ocid = rows.map(({ cells }) => textAt(read(cells), 'ocid')).find(Boolean) ?? ''
      if (ocid) break
    }
    return {
      ...reader,
      keeps,
      dataset: datasetOf({}, ocid),
      map(cells) {
        const release = read(cells)
        return release === undefined
          ? wrong(RELEASE, undefined, 'holds no JSON', 'write the release as JSON')
          : readRelease(release)
      },
    }
  },
} satisfies Format

type FlatReader = { read: (cells: readonly string[]) => unknown; keeps: (column: string) => boolean }

function flatTable(header: readonly string[]): FlatReader | null {
  const read = flatReleases(header)
  return read && { read, keeps: isFlatKept }
}

/** A file of refused releases, corrected: each is JSON in a cell. */
function refusedReleases(header: readonly string[]): FlatReader | null {
  const index = header.indexOf(RELEASE)
  if (index < 0 || !isRefusals(header)) return null
  const read = (cells: readonly string[]): unknown => {
    try {
      return JSON.parse(cells[index] ?? '')
    } catch {
      return undefined
    }
  }
  return { read, keeps: (column) => column === RELEASE }
}

/**
 * How deep the releases lie: a document with an ocid is one release or record, also on a line of its own; answers of interfaces
 * wrap packages in `results` or `data`. Null: where the input layer looks for them.
 */
function depthOf({ keys, shape }: DocumentSource): number | null {
  if (shape === 'lines' || keys.includes('ocid') || keys.includes('compiledRelease'))
    return shape === 'array' ? null : 0
  return keys.includes('releases') || keys.includes('records') ? null : 2
}

/** What stands beside the releases of a wrapped answer: numbers of pages, links. */
const isAround = ({ path, envelope }: DocumentItem, depth: number | null) =>
  envelope === true || (depth === 2 && !/^\/(?:results|data)\/\d+(?:\/|$)/.test(path))

/** A package says so by what stands around its releases, also where none of them is in order. */
const isPackage = ({ keys, around }: DocumentSource) =>
  (keys.includes('releases') || keys.includes('records')) &&
  ['publishedDate', 'publisher', 'extensions'].some((key) => key in around)

/** The ocid of the first release that has one; null where none of the first items does. */
async function firstOcid(source: DocumentSource, depth: number | null): Promise<string | null> {
  let looked = 0
  for await (const item of source.documents(depth === null ? {} : { depth })) {
    const parts = 'reason' in item || isAround(item, depth) ? [] : releasesIn(item)
    for (const { value } of parts) {
      const ocid = textAt(value, 'ocid')
      if (ocid) return ocid
    }
    if (++looked >= LOOKED_AT) break
  }
  return null
}
