import { SingleBar } from 'cli-progress'
import { formatBytes } from '@/lib/domain/format-bytes'
import { formatCount } from '@/lib/domain/format-number'
import type { ReadOptions } from '@/lib/ingest/import/read-inputs'

/** How often a line is written where there is no terminal. */
const SECONDS_BETWEEN_LINES = 5

/** A bar with rows, rate and time left on a terminal; a line now and then otherwise. */
export function progressBar(log: (line: string) => void) {
  const bar = process.stderr.isTTY
    ? new SingleBar({
        format: '{bar} {percentage} % | {rows} rows | {rate} rows/s | {eta_formatted} left | {file}',
        stream: process.stderr,
        hideCursor: true,
        etaBuffer: 50,
      })
    : null
  let [began, done, doneRows, lastLine, of] = [Date.now(), 0, 0, 0, 0]
  let current = { file: '', bytesRead: 0, rows: 0 }

  const start = (bytes: number) => {
    began = Date.now()
    lastLine = began
    of = bytes
    if (!bar) log(`Reading ${formatBytes(bytes)}`)
    bar?.start(Math.max(bytes, 1), 0, { rows: '0', rate: '–', file: '' })
  }
  const update: ReadOptions['onProgress'] = (progress) => {
    if (progress.file !== current.file) {
      done += current.bytesRead
      doneRows += current.rows
    }
    current = progress
    const rows = doneRows + progress.rows
    const rate = formatCount(Math.round(rows / Math.max(0.001, (Date.now() - began) / 1000)))
    const bytes = done + progress.bytesRead
    bar?.update(Math.min(bytes, Math.max(of, 1)), { rows: formatCount(rows), rate, file: progress.file })
    if (bar || Date.now() - lastLine < SECONDS_BETWEEN_LINES * 1000) return
    lastLine = Date.now()
    const share = of > 0 ? `, ${Math.min(100, Math.round((100 * bytes) / of))} %` : ''
    log(`${progress.file}: ${formatCount(rows)} rows read${share}, ${rate} rows a second`)
  }
  const stop = () => bar?.stop()
  /** Says something below the bar, which is done then. */
  const say = (line: string) => {
    stop()
    log(line)
  }
  return { start, update, stop, log: say }
}
