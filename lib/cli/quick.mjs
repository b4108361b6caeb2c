import { closeSync, openSync, readSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { programPrint } from './fingerprint.mjs'

// node lib/cli/quick.mjs lib/cli/import.ts …: runs a program of lib as one file of JavaScript that holds all it imports, packages too, which
// takes a fraction of the time that hundreds of files of TypeScript take. The file is made when a program is started first, and again when
// anything it could be made of has changed. Where none can be made (the folder cannot be written, a source is faulty), the sources run.

const root = fileURLToPath(new URL('../..', import.meta.url))
const [, , script] = process.argv

process.argv.splice(1, 2, join(root, script))
const made = await quickFile()
if (made) process.setSourceMapsEnabled(true)
else await import('tsx')
await import(pathToFileURL(made ?? join(root, script)).href)

/** The file that is made of the sources as they are now, or null where there can be none. */
async function quickFile() {
  try {
    const print = programPrint(root)
    const file = join(root, 'lib/cli/generated', `${basename(script, extname(script))}.mjs`)
    if (madeOf(file) === print) return file
    const { makeQuick } = await import('./make-quick.mjs')
    return makeQuick(root, script, file, print) ? file : null
  } catch {
    return null
  }
}

/** The fingerprint in the first line of a file. */
function madeOf(file) {
  const line = Buffer.alloc('// '.length + 64)
  try {
    const handle = openSync(file)
    readSync(handle, line)
    closeSync(handle)
  } catch {
    // It was not made yet.
  }
  return line.toString('latin1').slice('// '.length)
}
