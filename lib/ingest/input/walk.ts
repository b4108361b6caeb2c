import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { refuseFile, skipFile, whyUnreadable } from './refusal'
import type { RefusedFile } from './types'

export type FoundFile = { kind: 'file'; file: string; path: string; bytes: number }

const data = /\.(csv|tsv|tab|txt|json|jsonl|ndjson|geojson)(\.gz)?$|\.(zip|gz)$/i

/** Whether something in a folder or an archive is data by its name. */
export function looksLikeData(name: string): boolean {
  return data.test(name)
}

export function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('__MACOSX')
}

/** The files that the paths name, folders with all they hold, in order of their names; each once, however many links lead to it. */
export async function* findFiles(paths: string[]): AsyncGenerator<FoundFile | RefusedFile> {
  const seen: Seen = new Map()
  for (const path of paths) yield* visit(path, seen, true)
}

/** What was visited: numbers of files and folders, by the device they lie on. */
type Seen = Map<number, Set<number>>

function isNew({ dev, ino }: Stats, seen: Seen): boolean {
  const numbers = seen.get(dev) ?? new Set()
  seen.set(dev, numbers)
  return numbers.size < numbers.add(ino).size
}

async function* visit(path: string, seen: Seen, named: boolean): AsyncGenerator<FoundFile | RefusedFile> {
  try {
    const status = await stat(path)
    if ((status.isDirectory() || status.isFile()) && !isNew(status, seen))
      yield skipFile(path, 'it is read already, under another name or path', 'nothing: it counts once')
    else if (status.isDirectory()) yield* visitFolder(path, seen)
    else if (!status.isFile())
      yield refuseFile(
        path,
        'it is no regular file (a pipe, a socket or a device)',
        'save it to a file first',
      )
    else if (!named && !looksLikeData(path))
      yield skipFile(path, 'its name is not that of a table or a document')
    else if (status.size === 0)
      yield refuseFile(path, 'the file is empty', 'get the file again from its publisher')
    else yield { kind: 'file', file: path, path, bytes: status.size }
  } catch (error) {
    const { reason, remedy } = whyUnreadable(error)
    yield refuseFile(path, reason, remedy)
  }
}

async function* visitFolder(path: string, seen: Seen): AsyncGenerator<FoundFile | RefusedFile> {
  const names = (await readdir(path)).sort()
  if (names.length === 0)
    yield refuseFile(path, 'the folder is empty', 'name a file, or a folder that holds some')
  for (const name of names) {
    if (isHidden(basename(name))) yield skipFile(join(path, name), 'it is hidden')
    else yield* visit(join(path, name), seen, false)
  }
}
