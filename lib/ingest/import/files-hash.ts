import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { findFiles } from '@/lib/ingest/input/walk'

/** The files that paths name: how many bytes they are, and one SHA-256 over all contents, wherever the files lie. */
export async function hashFiles(paths: string[]): Promise<{ sha256: string; bytes: number }> {
  const files: { path: string; bytes: number }[] = []
  for await (const found of findFiles(paths)) if (found.kind === 'file') files.push(found)
  files.sort((a, b) => (basename(a.path) < basename(b.path) ? -1 : 1))
  const all = createHash('sha256')
  for (const { path, bytes } of files) {
    const one = createHash('sha256')
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), one).catch(() => {}) // reading says why it cannot be read
    all.update(`${bytes} ${one.digest('hex')}\n`)
  }
  return { sha256: all.digest('hex'), bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
}
