import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from '@/lib/settings'

/** One hash over the names and contents of these files and folders (relative to the checkout), without `except`. */
export function fingerprint(paths: string[], except: string[] = []): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesIn(join(root, path))) {
      const name = relative(root, file).split(sep).join('/')
      if (except.some((folder) => name.startsWith(`${folder}/`))) continue
      hash.update(`${name}\0`).update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/** Does `work` unless it was completed before for the same `print`, which is then kept in the file `mark`. Says whether. */
export async function unlessDone(
  mark: string,
  print: string,
  work: () => Promise<unknown>,
): Promise<boolean> {
  if (existsSync(mark) && readFileSync(mark, 'utf8') === print) return false
  rmSync(mark, { force: true })
  await work()
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, print)
  return true
}
