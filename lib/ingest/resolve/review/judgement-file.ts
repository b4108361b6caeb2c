import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isSeq, type Node, parseDocument } from 'yaml'
import type { Judgement } from '@/lib/ingest/schemas/judgements'
import { aboutKey } from '../judgements'

const HEAD = `# yaml-language-server: $schema=../schemas/judgements.json
# What people decided on who a row of a register is about.

[]
`

/** seeds/registry/judgements.yaml as something to add to. What stands in it stays as it is written. */
export class JudgementFile {
  readonly #path: string

  constructor(seedsDir: string) {
    this.#path = join(seedsDir, 'registry', 'judgements.yaml')
  }

  /** Adds a judgement at the end. An earlier one on the same words and candidate is withdrawn by it. */
  add(judgement: Judgement): void {
    this.#change((list) => {
      const { by, on } = judgement
      withdrawAll(list, (other) => sameMatter(other, judgement), { by, on, why: 'Judged anew below.' })
      list.add(judgement)
      return true
    })
  }

  /** Marks the judgements on a matter as taken back. Says whether there was one that held. */
  withdraw(
    matter: (judgement: Judgement) => boolean,
    withdrawn: NonNullable<Judgement['withdrawn']>,
  ): boolean {
    return this.#change((list) => withdrawAll(list, matter, withdrawn) > 0)
  }

  #change(change: (list: JudgementList) => boolean): boolean {
    const text = existsSync(this.#path) ? readFileSync(this.#path, 'utf8') : HEAD
    const document = parseDocument<Node, false>(text)
    if (document.errors.length > 0 || !isSeq(document.contents))
      throw new Error(`${this.#path} is not a list; mend it first (npm run seeds:check)`)
    const { contents } = document
    contents.flow = false
    const changed = change({
      entries: () => contents.toJSON() as Judgement[],
      set: (index, withdrawn) => {
        const node = document.getIn([index], true)
        if (isMap(node)) node.set('withdrawn', document.createNode(withdrawn))
      },
      add: (judgement) => document.addIn([], document.createNode(judgement)),
    })
    if (!changed) return false
    // Written beside it and moved over it, so that a broken pipe or a full disk leaves the file whole.
    writeFileSync(`${this.#path}.new`, document.toString({ lineWidth: 120 }))
    renameSync(`${this.#path}.new`, this.#path)
    return true
  }
}

type JudgementList = {
  entries(): Judgement[]
  set(index: number, withdrawn: NonNullable<Judgement['withdrawn']>): void
  add(judgement: Judgement): void
}

function withdrawAll(
  list: JudgementList,
  matter: (judgement: Judgement) => boolean,
  withdrawn: NonNullable<Judgement['withdrawn']>,
): number {
  const found = list.entries().flatMap((entry, index) => (!entry.withdrawn && matter(entry) ? [index] : []))
  for (const index of found) list.set(index, withdrawn)
  return found.length
}

/** Whether two judgements are on the same words, place and candidate. */
export function sameMatter(a: Judgement, b: Judgement): boolean {
  return a.with === b.with && aboutKey(a) === aboutKey(b)
}
