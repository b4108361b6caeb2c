import { rmSync } from 'node:fs'
import { formatCount } from '@/lib/domain/format-number'
import { table } from '../support/measure'
import { importFile } from './importer'
import type { Outcome, Work } from './work'

/** Imports files of growing size, each into a ledger of its own. Time for each row should stay the same. */
export async function measureCurve({ place, log, file: write }: Work, sizes: number[]): Promise<Outcome> {
  const points: { rows: number; reading: number; seconds: number; again: number; memory: number }[] = []
  for (const size of sizes) {
    const file = await write(size)
    const url = await place.make('ours', 'ledger')
    const imported = await importFile(url, file.path, place.folder)
    const again = await importFile(url, file.path, place.folder)
    points.push({
      rows: file.rows,
      reading: imported.secondsReading,
      seconds: imported.seconds,
      again: again.seconds,
      memory: Math.max(imported.memory, again.memory),
    })
    log(`  ${imported.seconds.toFixed(1)} s`)
    await place.drop('ours')
    rmSync(file.path)
  }
  const [first] = points
  const perRow = (point: (typeof points)[number]) => point.seconds / point.rows
  const lines = points.map((point) => [
    formatCount(point.rows),
    `${point.seconds.toFixed(1)} s`,
    `${point.reading.toFixed(1)} s`,
    formatCount(Math.round(point.rows / point.seconds)),
    `${(perRow(point) * 1e6).toFixed(0)} µs`,
    (perRow(point) / perRow(first ?? point)).toFixed(2),
    `${point.again.toFixed(1)} s`,
    `${(point.memory / 1e6).toFixed(0)} MB`,
  ])
  const names = ['rows', 'imported', 'reading', 'rows/s', 'a row', 'to the first', 'again', 'memory']
  return { measured: { curve: points }, report: table([names, ...lines]) }
}
