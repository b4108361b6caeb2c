import type { AwardRow, Problem } from '@/lib/ingest/import/mapped'
import { awardRow, type Released } from './award-row'
import { wrong } from './check-release'
import { instant } from './dates'
import { mergeRelease } from './merge-release'
import { type Buyer, buyerOf } from './parties'
import type { HeldProcess } from './row-cells'
import { type Statement, statementsOf } from './statements'
import { idOf, isTree, type Tree, textAt, treeAt, treesAt } from './tree'

/** Where a release stands; `dated` orders releases in time. */
export type Source = { file: string; line: number; path: string; dated: string }

/** A row, and the newest release that says something of it. */
export type Compiled = { row: AwardRow; source: Source }

type Newest = { source: Source; date: string }

/**
 * The releases of one contracting process as they come, in the order of their dates. What the ledger holds of the process is merged in
 * its place in time, as long as the releases are not its whole history: then they alone say all.
 */
export class Process {
  readonly #tree: Tree = {}
  /** The newest release that holds a part, by the part. */
  readonly #newest = new Map<string, Newest>()
  #latest: Newest | null = null
  #earliest = ''
  #held: HeldProcess | null
  readonly #used: boolean

  /** @param span dates of the first and the last release that will come */
  constructor(
    readonly ocid: string,
    readonly held: HeldProcess | null,
    span: { first: string; last: string },
  ) {
    const isWhole = held === null || (span.first <= order(held.earliest) && span.last >= order(held.newest))
    this.#held = isWhole ? null : held
    this.#used = !isWhole
  }

  /** Adds the next release. */
  add(release: Tree, source: Source): void {
    if (this.#held && order(this.#held.newest) <= source.dated) this.#addHeld()
    const newest = { source, date: textAt(release, 'date') }
    this.#latest = newest
    this.#earliest ||= newest.date
    for (const part of partsOf(release)) this.#newest.set(part, newest)
    mergeRelease(this.#tree, release)
  }

  /** What the releases say together, a row at a time; or why they say nothing that can be taken. */
  rows(): Iterable<Compiled> | Problem {
    if (this.#held) this.#addHeld()
    if (this.#used) dropTwins(this.#tree)
    const statements = statementsOf(this.#tree, this.ocid, new Set(this.held?.rows.keys()))
    if (statements.length === 0) return this.#silent()
    const buyer = buyerOf(this.#tree, this.ocid)
    if (!buyer) return wrong('', this.ocid, 'it names no buyer', 'import the release that names who buys')
    return this.#made(statements, buyer)
  }

  *#made(statements: readonly Statement[], buyer: Buyer): Generator<Compiled> {
    for (const statement of statements) {
      const { source, released } = this.#releasedAt(statement)
      yield { row: awardRow(this.#tree, statement, { ocid: this.ocid, buyer, released }), source }
    }
  }

  #addHeld(): void {
    if (!this.#held) return
    mergeRelease(this.#tree, this.#held.release)
    if (!this.#earliest || order(this.#held.earliest) < order(this.#earliest))
      this.#earliest = this.#held.earliest
    this.#held = null
  }

  #silent(): Problem {
    return treesAt(this.#tree, 'awards').length > 0
      ? wrong('', this.ocid, 'its awards came to nothing', 'nothing: there is no contract')
      : wrong(
          '',
          this.ocid,
          'it says nothing yet of a tender, an award or a contract',
          'import it again when there is a tender',
        )
  }

  #releasedAt({ key, state, award, contract }: Statement): { source: Source; released: Released } {
    const latest = this.#latest ?? { source: { file: '', line: 1, path: '', dated: '' }, date: '' }
    const named = [
      award && `award ${idOf(award)}`,
      contract && `contract ${idOf(contract)}`,
      state === 'tender' && 'tender',
    ]
    const staged = named
      .flatMap((part) => (part && this.#newest.get(part)) || [])
      .reduce<Newest | null>((a, b) => (a && a.source.dated >= b.source.dated ? a : b), null)
    const before = this.#used ? (this.held?.rows.get(key) ?? '') : ''
    const newest = staged && staged.source.dated >= order(before) ? staged.date : before || latest.date
    return { source: (staged ?? latest).source, released: { newest, earliest: this.#earliest } }
  }
}

const order = (date: string) => instant(date) ?? ''

/** The parts of a process that a release holds. */
function partsOf(release: Tree): string[] {
  return [
    ...treesAt(release, 'awards').map((award) => `award ${idOf(award)}`),
    ...treesAt(release, 'contracts').map((contract) => `contract ${idOf(contract)}`),
    ...(Object.keys(treeAt(release, 'tender')).length > 0 ? ['tender'] : []),
  ]
}

/** Takes out elements without id that stand in a list twice: they were in the ledger, and came again. */
function dropTwins(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) dropTwins(item)
  if (!isTree(value)) return
  for (const [key, member] of Object.entries(value)) {
    dropTwins(member)
    if (!Array.isArray(member) || !member.every(isTree)) continue
    const seen = new Set<string>()
    value[key] = member.filter((item) => {
      const text = idOf(item) === null ? textOf(item) : ''
      if (text === '') return true
      const isNew = !seen.has(text)
      seen.add(text)
      return isNew
    })
  }
}

/** A value as text in which `1` and `"1"` are the same, whatever the order of its fields. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  if (!isTree(value)) return JSON.stringify(String(value))
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${textOf(member)}`)
  return `{${members.sort().join()}}`
}
