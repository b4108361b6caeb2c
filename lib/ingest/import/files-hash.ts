import { createHash } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { findFiles } from '@/lib/ingest/input/walk'
import { ImportError } from './import-error'

export type HashedFiles = {
  /** SHA-256 over all contents, wherever the files lie. */
  sha256: string
  /** All files together. */
  bytes: number
  /** How the files stood: their sizes and when they were changed. */
  standing: string
}

/**
 * What the files that paths name hold, and what a dataset.yaml beside them says of them.
 * @throws ImportError when it is stopped
 */
export async function hashFiles(paths: string[], signal?: AbortSignal): Promise<HashedFiles> {
  const standing = await standingOf(paths)
  const files: { path: string; bytes: number }[] = []
  for await (const found of findFiles(paths)) if (found.kind === 'file') files.push(found)
  for (const path of new Set(files.map((file) => join(dirname(file.path), 'dataset.yaml'))))
    if (existsSync(path)) files.push({ path, bytes: statSync(path).size })
  files.sort((a, b) => (basename(a.path) < basename(b.path) ? -1 : 1))
  const all = createHash('sha256')
  for (const { path, bytes } of files) {
    const one = createHash('sha256')
    const reading = createReadStream(path, { highWaterMark: 1 << 20 })
    await pipeline(reading, one, signal ? { signal } : {}).catch(() => {}) // reading says why it cannot be read
    if (signal?.aborted) throw new ImportError('stopped', 'Stopped before anything was read.')
    all.update(`${bytes} ${one.digest('hex')}\n`)
  }
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return { sha256: all.digest('hex'), bytes, standing }
}

/**
 * Makes sure that what was read is what was hashed.
 * @throws ImportError when a file changed, came or went since
 */
export async function checkStanding(paths: string[], { standing }: HashedFiles): Promise<void> {
  const now = await standingOf(paths)
  if (now === standing) return
  const [before, after] = [new Set(standing.split('\n')), now.split('\n')]
  const [changed = ''] = [...after.filter((line) => !before.has(line)), ...before].filter(
    (line) => !(before.has(line) && after.includes(line)),
  )
  throw new ImportError(
    'failed',
    `${changed.split('\t').at(-1)}: the file changed while it was read.\nNothing was changed: the ledger is as before. Wait until the file is complete, then give the same command again.`,
  )
}

async function standingOf(paths: string[]): Promise<string> {
  const lines: string[] = []
  for await (const found of findFiles(paths)) {
    if (found.kind !== 'file') continue
    const status = await stat(found.path, { bigint: true }).catch(() => null)
    lines.push(`${status?.ino} ${status?.size} ${status?.mtimeNs}\t${found.path}`)
  }
  return lines.sort().join('\n')
}
