import { SingleBar } from 'cli-progress'
import { formatCounted } from '@/lib/domain/format-number'
import type { QuoteCheck } from './check-source'
import type { HeldSource } from './held-sources'
import { countStates, printable, writeCounts } from './report'

/** A bar on a terminal; a line for each source otherwise. */
export function checkProgress(log: (line: string) => void) {
  const bar = process.stderr.isTTY
    ? new SingleBar({
        format: '{bar} {percentage} % | {value} of {total} quotes | {source}',
        stream: process.stderr,
        hideCursor: true,
      })
    : null
  const onStart = (sources: readonly HeldSource[]) => {
    const quotes = sources.reduce((sum, source) => sum + source.quotes.length, 0)
    if (!bar)
      log(
        `Reading ${formatCounted(sources.length, 'source', 'sources')} with ${formatCounted(quotes, 'quote', 'quotes')}`,
      )
    bar?.start(quotes, 0, { source: '' })
  }
  const onSource = ({ slug, quotes }: HeldSource, checks: readonly QuoteCheck[]) => {
    bar?.increment(quotes.length, { source: slug })
    if (bar) return
    const [files, pages] = [checks.filter(({ live }) => !live), checks.filter(({ live }) => live)]
    const online = pages.length > 0 ? `; online ${writeCounts(countStates(pages))}` : ''
    log(printable(`${slug}: ${writeCounts(countStates(files))}${online}`))
  }
  return { onStart, onSource, stop: () => bar?.stop() }
}
