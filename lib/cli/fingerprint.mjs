import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

// JavaScript, because quick.mjs asks it before any TypeScript can run.

export const clientSources = ['prisma/schema.prisma', 'package-lock.json']

const programSources = [
  ...['lib', 'lib/db/generated/made-from', 'prisma/schema.prisma', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', 'node_modules/.package-lock.json'],
]

export const programPrint = (root) =>
  fingerprint(root, programSources, ['lib/db/generated', 'lib/cli/generated'])

export function fingerprint(root, paths, except = []) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const name of filesIn(root, path, except)) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(root, name)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesIn(root, path, except) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found ? [path] : []
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = `${path}/${entry.name}`
      if (except.includes(name)) return []
      return entry.isFile() ? [name] : filesIn(root, name, except)
    })
}
