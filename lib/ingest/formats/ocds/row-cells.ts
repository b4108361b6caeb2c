import type { Cells } from '@/lib/ingest/import/mapped'
import { escapeName } from '@/lib/ingest/input/json-lines'
import { instant } from './dates'
import { mergeRelease } from './merge-release'
import { isTree, type Tree, textAt, treeAt, treesAt } from './tree'

/** Cells that a row keeps, and the longest text of one. */
const MOST = 1000
const LONGEST = 20_000

/** Of a tender, what is kept beside an award. */
const TENDER = [
  ...[
    'id',
    'title',
    'description',
    'status',
    'datePublished',
    'procurementMethod',
    'procurementMethodDetails',
  ],
  ...['mainProcurementCategory', 'procuringEntity'],
]

/** Lists that can be long: they come last, so that they are what is left out where there is too much. */
const LONG = new Set([
  'items',
  'documents',
  'milestones',
  'amendments',
  'relatedProcesses',
  'classifications',
])

const EARLIEST = 'earliest release'

type Kept = {
  process: Tree
  ocid: string
  released: { newest: string; earliest: string }
  award: Tree | null
  contract: Tree | null
  suppliers: readonly Tree[]
  buyers: readonly Tree[]
}

/**
 * What a compiled process says of one contract, as pairs of a JSON Pointer and a text: as if the process had this award and this contract
 * only, so that the pointers stay as they are when others come. What {@link processOf} reads back.
 */
export function cellsOf({ process, ocid, released, award, contract, suppliers, buyers }: Kept): Cells {
  const tender = treeAt(process, 'tender')
  const ids = new Set([...buyers, ...suppliers].map((party) => textAt(party, 'id')))
  const parties = treesAt(process, 'parties').filter(
    (party) => buyers.includes(party) || ids.has(textAt(party, 'id')),
  )
  const reduced = {
    ocid,
    date: released.newest,
    buyer: process['buyer'],
    ...(award && { awards: [award] }),
    ...(contract && { contracts: [contract] }),
    parties,
    tender: award || contract ? Object.fromEntries(TENDER.map((key) => [key, tender[key]])) : tender,
  }
  const pairs: [string, string][] = []
  const later: [string, string][] = []
  addLeaves(reduced, '', pairs, later)
  return [[EARLIEST, released.earliest], ...[...pairs, ...later].slice(0, MOST)]
}

function addLeaves(value: unknown, at: string, pairs: [string, string][], later: [string, string][]): void {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) addLeaves(item, `${at}/${index}`, pairs, later)
  else if (isTree(value))
    for (const [key, member] of Object.entries(value))
      addLeaves(member, `${at}/${escapeName(key)}`, LONG.has(key) ? later : pairs, later)
  else if (value !== null && value !== undefined && value !== '')
    pairs.push([at, String(value).slice(0, LONGEST)])
}

/** What the ledger holds of a process: what its rows' cells say together, as a release of the newest date among them. */
export type HeldProcess = {
  release: Tree
  newest: string
  earliest: string
  /** Date of each row's newest release, by the row's key. */
  rows: ReadonlyMap<string, string>
}

/** Puts the cells of a process's rows together again. */
export function processOf(rows: readonly { key: string; cells: Cells }[]): HeldProcess {
  const read = rows
    .map(({ key, cells }) => ({ key, tree: treeOf(cells), first: new Map(cells).get(EARLIEST) ?? '' }))
    .map((row) => ({ ...row, date: textAt(row.tree, 'date') }))
    .sort((a, b) => (order(a.date) < order(b.date) ? -1 : 1))
  const release: Tree = {}
  for (const { tree } of read) mergeRelease(release, tree)
  return {
    release,
    newest: read.at(-1)?.date ?? '',
    earliest: read.map(({ first }) => first).sort((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? '',
    rows: new Map(read.map(({ key, date }) => [key, date])),
  }
}

/** What a date is ordered by. */
const order = (date: string) => instant(date) ?? ''

/** The document that pairs of pointers and texts were taken from. */
export function treeOf(cells: Cells): Tree {
  const root: Tree = {}
  for (const [pointer, text] of cells) {
    if (!pointer.startsWith('/')) continue
    const steps = pointer
      .slice(1)
      .split('/')
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    const last = steps.pop() ?? ''
    let at = root
    for (const step of steps) {
      const next = at[step]
      if (isTree(next)) at = next
      else {
        const made: Tree = {}
        at[step] = made
        at = made
      }
    }
    at[last] = text
  }
  const tree = withLists(root)
  return isTree(tree) ? tree : {}
}

/** Objects whose names are numbers are lists. */
function withLists(value: unknown): unknown {
  if (!isTree(value)) return value
  const entries = Object.entries(value).map(([key, member]) => [key, withLists(member)] as const)
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
    ? entries.map(([, member]) => member)
    : Object.fromEntries(entries)
}
