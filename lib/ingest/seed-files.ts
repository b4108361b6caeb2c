import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'

/** Counts up when the loader makes something else of the same files, so that they are loaded again. */
const LOADER_FORMAT = 1

/** The name of a seed file as faults and records give it: from the repository's root, with forward slashes. */
export function seedFileName(seedsDir: string, path: string): string {
  return ['seeds', ...relative(seedsDir, path).split(sep)].join('/')
}

/** The files of a folder under seeds/ with one of these endings, in the order of their names. */
export function filesIn(seedsDir: string, folder: string, ...endings: string[]): string[] {
  const path = join(seedsDir, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => join(path, name))
}

/** A file's name without folder and ending. */
export function stem(path: string): string {
  return basename(path).replace(/\.[^.]+$/, '')
}

/** SHA-256 over names and bytes of all files that a load reads. Descriptions and JSON Schemas are not among them. */
export function hashSeeds(seedsDir: string): string {
  const hash = createHash('sha256').update(`format ${LOADER_FORMAT}\n`)
  const files = readdirSync(seedsDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(seedsDir, 'schemas') + sep))
    .sort()
  for (const path of files) {
    const bytes = readFileSync(path)
    hash.update(`${seedFileName(seedsDir, path)}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

/** SHA-256 of bytes or of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
