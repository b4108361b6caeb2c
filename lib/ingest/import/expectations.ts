import { basename } from 'node:path'
import type { Fault } from '@/lib/ingest/fault'
import { DatasetFileError } from './dataset-file-error'
import type { Expectation } from './format'

type Found = Expectation & { found: number; read: Set<string> }

/** What dataset.yaml files say that their tables hold, held against what was read of them. */
export class Expectations {
  readonly #declared = new Map<string, Found>()

  /** Adds the rows of a table that a dataset.yaml lists. */
  add(expects: Expectation, file: string, rows: number): void {
    const known = this.#declared.get(expects.declaredIn) ?? { ...expects, found: 0, read: new Set() }
    known.found += rows
    for (const part of file.split('!')) known.read.add(basename(part))
    this.#declared.set(expects.declaredIn, known)
  }

  /** @throws DatasetFileError when a listed file was not read, or the files hold more or fewer rows than they should */
  check(): void {
    const faults = [...this.#declared.values()].flatMap(faultsOf)
    if (faults.length > 0) throw new DatasetFileError(faults)
  }
}

function faultsOf({ declaredIn, files, rows, found, read }: Found): Fault[] {
  const at = { file: declaredIn, line: 1, column: 1, record: '' }
  const missing = files.filter((file) => !read.has(file))
  if (missing.length > 0)
    return missing.map((file) => ({
      ...at,
      message: `the file "${file}" was not read`,
      remedy: 'put it back and import the folder, or take its name out',
    }))
  if (!rows || (found >= rows.min && found <= rows.max)) return []
  const expected = rows.min === rows.max ? rows.min : `${rows.min} to ${rows.max}`
  return [
    {
      ...at,
      message: `the files hold ${found} rows, expected are ${expected}`,
      remedy: 'get the files again, or correct "expected" if the register changed',
    },
  ]
}
