import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { atEnd } from '@/lib/cli/ending'
import { root } from '@/lib/settings'

/** What a process took: as it says itself, its memory at the peak in bytes, and the seconds it kept a processor busy. */
export type Taken = { seconds: number; memory: number; busy: number }

/** What `npm run import` gives to Node: options, and the program. */
const [options, program] = (() => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { import: string }
  }
  const words = scripts.import.split(' ')
  const given = words.slice(words.indexOf('node') + 1)
  const isOption = (word: string) => word.startsWith('--')
  return [given.filter(isOption), given.filter((word) => !isOption(word))]
})()

/** Reads a file into staging, in a process like that of an import. */
export function stage(url: string, file: string, folder: string): Promise<Taken & { read: number }> {
  return measured<{ seconds: number; read: number }>(
    ['--import', 'tsx', 'tests/bench/import/stage-child.ts'],
    [url, file],
    {},
    folder,
  )
}

export type Imported = Taken & {
  read: number
  loaded: number
  unchanged: number
  refused: number
  secondsReading: number
}

/** Imports a file by the command itself. */
export function importFile(url: string, file: string, folder: string, ...more: string[]): Promise<Imported> {
  const args = ['usaspending', file, '--json', ...more]
  return measured<Omit<Imported, 'memory' | 'busy'>>(program, args, { DATABASE_URL: url }, folder)
}

async function measured<T extends { seconds: number }>(
  program: string[],
  args: string[],
  env: Record<string, string>,
  folder: string,
): Promise<T & Taken> {
  const notes = join(folder, 'notes')
  const preload = pathToFileURL(join(root, 'tests/bench/import/note-memory.mjs')).href
  const child = spawn(process.execPath, [...options, '--import', preload, ...program, ...args], {
    cwd: root,
    env: { ...process.env, ...env, BENCH_NOTES: notes },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  atEnd(async () => child.kill())
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${program.at(-1)} failed:\n${said.stderr}`)
  const taken = JSON.parse(readFileSync(`${notes}.${child.pid}`, 'utf8')) as Omit<Taken, 'seconds'>
  return { ...(JSON.parse(said.stdout) as T), ...taken }
}
