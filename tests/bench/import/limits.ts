import { copyFile } from '../support/copy-file'
import { makeRawTable, runBareSql, stateOf } from './bare-sql'
import { type Imported, importFile, stage, type Taken } from './importer'
import { reportLimits } from './limits-report'
import type { BenchFile, Outcome, Work } from './work'

/** What took how long: seconds, and seconds of processor time, the server's included, where it is known. */
export type Step = { seconds: number; busy: number | null }

/** Each step as often as it was measured. `bare` begins with the copy. */
export type Measured = {
  steps: Record<'copy' | 'stage' | 'bare' | 'whole' | 'again' | 'anew', Step[]>
  /** Of the importing processes, in bytes. */
  memory: number[]
  /** What the ledger holds in the end, by bare SQL and by the import. */
  states: Record<string, string>[]
}

/** Measures an import of so many rows against its limits, turn by turn: a busy machine slows both. */
export async function measureLimits(work: Work, rows: number, rounds: number): Promise<Outcome> {
  const file = await work.file(rows)
  const measured: Measured = {
    steps: { copy: [], stage: [], bare: [], whole: [], again: [], anew: [] },
    memory: [],
    states: [],
  }
  for (let nth = 1; nth <= rounds; nth++) {
    work.log(`Round ${nth} of ${rounds}`)
    await measureRound(work, file, measured)
  }
  return reportLimits(file, measured)
}

async function measureRound({ place, log }: Work, file: BenchFile, measured: Measured): Promise<void> {
  const bare = await place.make('bare', 'ledger')
  const ours = await place.make('ours', 'ledger')

  /** Does a step and notes what it and the server took. */
  const step = async <T extends { seconds: number }>(
    name: keyof Measured['steps'],
    work: () => Promise<T>,
  ) => {
    const before = await place.busy()
    const done: T & Partial<Taken> = await work()
    const after = await place.busy()
    const busy = before === null || after === null ? null : after - before + (done.busy ?? 0)
    measured.steps[name].push({ seconds: done.seconds, busy })
    if (done.memory) measured.memory.push(done.memory)
    log(
      `  ${name}: ${done.seconds.toFixed(1)} s${busy === null ? '' : `, ${busy.toFixed(1)} s of processor time`}`,
    )
    return done
  }
  const copy = async () => ({ seconds: await copyFile(bare, 'bench.raw', file.path) })

  for (const nth of [1, 2]) {
    await makeRawTable(bare)
    if (nth === 1) await step('copy', copy)
    else
      await step('bare', async () => ({
        seconds: (await step('copy', copy)).seconds + (await runBareSql(bare)),
      }))
    const { read } = await step('stage', () => stage(ours, file.path, place.folder))
    if (read !== file.rows) throw new Error(`${read} rows are read of ${file.rows}`)
  }
  const imported = (...more: string[]) => importFile(ours, file.path, place.folder, ...more)
  expectRows(await step('whole', imported), 'loaded', file)
  measured.states = [await stateOf(bare), await stateOf(ours)]
  await place.drop('bare')
  expectRows(await step('again', imported), 'unchanged', file)
  expectRows(await step('anew', () => imported('--anew')), 'unchanged', file)
  await place.drop('ours')
}

function expectRows(imported: Imported, what: 'loaded' | 'unchanged', { rows }: BenchFile): void {
  if (imported[what] !== rows) throw new Error(`${imported[what]} rows are ${what} of ${rows}`)
}
