import { readdir, realpath, stat } from 'node:fs/promises'
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

/** The files that the paths name, folders with all they hold, in order of their names. */
export async function* findFiles(paths: string[]): AsyncGenerator<FoundFile | RefusedFile> {
  for (const path of paths) yield* visit(path, new Set(), true)
}

async function* visit(
  path: string,
  above: Set<string>,
  named: boolean,
): AsyncGenerator<FoundFile | RefusedFile> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) yield* visitFolder(path, above)
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

async function* visitFolder(path: string, above: Set<string>): AsyncGenerator<FoundFile | RefusedFile> {
  const real = await realpath(path)
  if (above.has(real)) {
    yield skipFile(path, 'the link leads back to a folder that holds it')
    return
  }
  const names = (await readdir(path)).sort()
  if (names.length === 0)
    yield refuseFile(path, 'the folder is empty', 'name a file, or a folder that holds some')
  for (const name of names) {
    if (isHidden(basename(name))) yield skipFile(join(path, name), 'it is hidden')
    else yield* visit(join(path, name), new Set([...above, real]), false)
  }
}
