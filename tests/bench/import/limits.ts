import { formatCount } from '@/lib/domain/format-number'
import { copier, copyFile } from '../support/copy-file'
import { median, table } from '../support/measure'
import { makeRawTable, runBareSql, stateOf } from './bare-sql'
import { importFile, stage } from './importer'
import type { BenchFile, Outcome, Work } from './work'

/** What is promised: shares of the limit's rate or multiples of its time, and bytes. */
const PROMISED = { staging: 0.7, searchable: 1.3, memory: 200e6, again: 5 }

type Round = {
  copy: number[]
  stage: number[]
  bare: number[]
  bareSql: number[]
  whole: number[]
  again: number[]
  anew: number[]
  memory: number[]
}

/** Measures an import of so many rows against its limits, turn by turn. */
export async function measureLimits(work: Work, rows: number, rounds: number): Promise<Outcome> {
  const file = await work.file(rows)
  const round: Round = {
    copy: [],
    stage: [],
    bare: [],
    bareSql: [],
    whole: [],
    again: [],
    anew: [],
    memory: [],
  }
  let states: Record<string, string>[] = []
  for (let nth = 1; nth <= rounds; nth++) {
    work.log(`Round ${nth} of ${rounds}`)
    states = await measureRound(work, file, round)
  }
  return report(file, round, states)
}

/** The limit and what it is compared with stand beside each other, so that a busy machine slows both. */
async function measureRound(
  { place, log }: Work,
  file: BenchFile,
  round: Round,
): Promise<Record<string, string>[]> {
  const bare = await place.make('bare', 'ledger')
  const ours = await place.make('ours', 'ledger')
  for (let nth = 0; nth < 2; nth++) {
    await makeRawTable(bare)
    round.copy.push(await copyFile(bare, 'bench.raw', file.path))
    const staged = await stage(ours, file.path, place.folder)
    if (staged.read !== file.rows) throw new Error(`${staged.read} rows are read of ${file.rows}`)
    round.stage.push(staged.seconds)
    round.memory.push(staged.memory)
    log(`  copied in ${round.copy.at(-1)?.toFixed(1)} s, staged in ${staged.seconds.toFixed(1)} s`)
  }
  const sql = await runBareSql(bare)
  round.bareSql.push(sql)
  round.bare.push(sql + (round.copy.at(-1) ?? 0))
  const imported = await importFile(ours, file.path, place.folder)
  if (imported.loaded !== file.rows) throw new Error(`${imported.loaded} rows are loaded of ${file.rows}`)
  round.whole.push(imported.seconds)
  log(
    `  to searchable in ${sql.toFixed(1)} s by bare SQL after the copy; imported in ${imported.seconds.toFixed(1)} s, ${imported.secondsReading.toFixed(1)} s of them reading`,
  )
  const states = [await stateOf(bare), await stateOf(ours)]
  const again = await importFile(ours, file.path, place.folder)
  const anew = await importFile(ours, file.path, place.folder, '--anew')
  if (again.unchanged !== file.rows || anew.unchanged !== file.rows)
    throw new Error('the same file changed something')
  round.again.push(again.seconds)
  round.anew.push(anew.seconds)
  round.memory.push(imported.memory, again.memory, anew.memory)
  log(`  again in ${again.seconds.toFixed(1)} s, read anew in ${anew.seconds.toFixed(1)} s`)
  await place.drop('bare')
  await place.drop('ours')
  return states
}

function report({ rows, bytes }: BenchFile, round: Round, states: Record<string, string>[]): Outcome {
  const seconds = {
    ...{ copy: median(round.copy), stage: median(round.stage) },
    ...{ bare: median(round.bare), bareSql: median(round.bareSql), whole: median(round.whole) },
    ...{ again: median(round.again), anew: median(round.anew) },
  }
  const ratios = {
    staging: seconds.copy / seconds.stage,
    searchable: seconds.whole / seconds.bare,
    again: seconds.whole / seconds.again,
    anew: seconds.whole / seconds.anew,
  }
  const memory = Math.max(...round.memory)
  const held = {
    staging: ratios.staging >= PROMISED.staging,
    searchable: ratios.searchable <= PROMISED.searchable,
    memory: memory < PROMISED.memory,
    again: ratios.again >= PROMISED.again,
  }
  const took = (name: string, time: number, ...more: string[]) => [
    name,
    `${time.toFixed(1)} s`,
    formatCount(Math.round(rows / time)),
    ...more,
  ]
  const lines = [
    [`${formatCount(rows)} rows, ${(bytes / 1e6).toFixed(0)} MB`, 'time', 'rows/s', 'ratio', 'promised', ''],
    took(`${copier} into an indexed table`, seconds.copy),
    took('read, checked and staged', seconds.stage, ratios.staging.toFixed(2), '≥ 0.70', kept(held.staging)),
    took('bare SQL to searchable, \\copy included', seconds.bare),
    took(
      'imported to searchable',
      seconds.whole,
      ratios.searchable.toFixed(2),
      '≤ 1.30',
      kept(held.searchable),
    ),
    took('the same file again', seconds.again, `${ratios.again.toFixed(0)} ×`, '≥ 5 ×', kept(held.again)),
    took('the same rows read anew', seconds.anew, `${ratios.anew.toFixed(1)} ×`),
    ['memory at its peak', `${(memory / 1e6).toFixed(0)} MB`, '', '', '< 200 MB', kept(held.memory)],
  ]
  const state = ['bare SQL', 'import'].map((name, index) => [name, ...Object.values(states[index] ?? {})])
  const names = ['the state reached by', ...Object.keys(states[0] ?? {})]
  return {
    measured: { rows, bytes, seconds, ratios, held, memory, states, each: round },
    report: `${table(lines)}\n\n${table([names, ...state])}`,
  }
}

const kept = (is: boolean) => (is ? 'kept' : 'NOT KEPT')
