import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Outcome, Wanted } from './corpus-child'

/** What became of a file, and what it took. */
export type Taken = {
  outcome: Outcome | { kind: 'hang' | 'crash'; message: string }
  megabytes: number | null
}

/** No file of the corpus may take longer. */
const MOST_SECONDS = 60

/** The same bounds as `npm run import` has. */
const execArgv = ['--max-semi-space-size=4', '--max-old-space-size=128', '--import', 'tsx']

/** Imports one file after another in a process of its own, which is replaced when it hangs or dies. */
export class CorpusRunner {
  #child: ChildProcess | null = null

  async take(wanted: Wanted): Promise<Taken> {
    this.#child ??= await start()
    const child = this.#child
    forgetPeak(child)
    const outcome = await outcomeOf(child, wanted)
    const taken = { outcome, megabytes: peak(child) }
    if (outcome.kind === 'hang' || outcome.kind === 'crash') {
      child.kill('SIGKILL')
      this.#child = null
    }
    return taken
  }

  close() {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }
}

async function outcomeOf(child: ChildProcess, wanted: Wanted): Promise<Taken['outcome']> {
  const over = new AbortController()
  const { signal } = over
  const answered = once(child, 'message', { signal }).then(([outcome]) => outcome as Outcome)
  const died = once(child, 'exit', { signal }).then(([code, by]) => ({
    kind: 'crash' as const,
    message: `ended with ${by ?? code}`,
  }))
  const late = sleep(MOST_SECONDS * 1000, { kind: 'hang' as const, message: 'took too long' }, { signal })
  child.send(wanted)
  try {
    return await Promise.race([answered, died, late])
  } finally {
    over.abort()
    await Promise.allSettled([answered, died, late])
  }
}

async function start(): Promise<ChildProcess> {
  const child = fork('tests/database/import/corpus-child.ts', [], {
    execArgv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await once(child, 'message')
  return child
}

/** Only Linux says how much memory a process took at most since it was asked to forget. */
function forgetPeak({ pid }: ChildProcess) {
  if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

function peak({ pid, exitCode }: ChildProcess): number | null {
  if (process.platform !== 'linux' || exitCode !== null) return null
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes ? Math.round(Number(kilobytes) / 1024) : null
  } catch {
    return null
  }
}
