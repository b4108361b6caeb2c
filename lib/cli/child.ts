import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { atEnd } from '@/lib/cli/ending'
import { root } from '@/lib/settings'

const leash = pathToFileURL(join(root, 'lib', 'cli', 'leash.mjs')).href

/** Starts one of our tools in a Node process of its own, which ends with this one. `script` is relative to the checkout. */
export function startNode(script: string, args: string[], env: Record<string, string>): ChildProcess {
  const { NODE_OPTIONS: options = '', ...inherited } = process.env
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...inherited, ...env, NODE_OPTIONS: `${options} --import=${leash}`.trim() },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32', // a group of its own, so that Ctrl-C reaches us first and we stop it in order
  })
  atEnd(() => stopChild(child))
  return child
}

/** Runs a tool to its end and returns what it printed. Throws with that text when it fails. */
export async function runNode(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const child = startNode(script, args, env)
  const output = collect(child)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${output().trim()}\n"${[script, ...args].join(' ')}" failed.`)
  return output()
}

/** Runs a tool to its end, showing what it prints, and returns its exit code. */
export async function showNode(
  script: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const child = startNode(script, args, env)
  child.stdout?.pipe(process.stdout, { end: false })
  child.stderr?.pipe(process.stderr, { end: false })
  const [code] = await once(child, 'close')
  return code ?? 1
}

/** Keeps what a child prints; the returned function gives it. */
export function collect(child: ChildProcess): () => string {
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
  }
  return () => chunks.join('')
}

/** Asks a child to stop, and after `patienceMs` makes it and its own children stop. */
export async function stopChild(child: ChildProcess, patienceMs = 4000): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const stopped = await Promise.race([gone.then(() => true), sleep(patienceMs, false, { ref: false })])
  if (!stopped) child.kill('SIGKILL')
  try {
    if (process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
  } catch {
    // Its group is empty: it left no children.
  }
  await gone
}
