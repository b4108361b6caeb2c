import { formatCount } from '@/lib/domain/format-number'
import { copier } from '../support/copy-file'
import { median, table } from '../support/measure'
import type { Measured, Step } from './limits'
import type { BenchFile, Outcome } from './work'

/** What is promised: a share of the limit's rate, multiples of its time, and bytes. */
const PROMISED = { staging: 0.7, searchable: 1.3, again: 5, memory: 200e6 }

/** Says what was measured beside what is promised; the value in the middle of each step counts. */
export function reportLimits({ rows, bytes }: BenchFile, measured: Measured): Outcome {
  const { steps, states } = measured
  const middle = (step: Step[]) => median(step.map(({ seconds }) => seconds))
  const ratio = (of: Step[], to: Step[]) => middle(of) / middle(to)
  const ratios = {
    staging: ratio(steps.copy, steps.stage),
    searchable: ratio(steps.whole, steps.bare),
    again: ratio(steps.whole, steps.again),
    anew: ratio(steps.whole, steps.anew),
  }
  const memory = Math.max(...measured.memory)
  const kept = {
    staging: ratios.staging >= PROMISED.staging,
    searchable: ratios.searchable <= PROMISED.searchable,
    again: ratios.again >= PROMISED.again,
    memory: memory < PROMISED.memory,
  }
  const line = (name: string, step: Step[], ...more: string[]) => [
    name,
    `${middle(step).toFixed(1)} s`,
    busyOf(step),
    formatCount(Math.round(rows / middle(step))),
    ...more,
  ]
  const word = (is: boolean) => (is ? 'kept' : 'NOT KEPT')
  const lines = [
    [
      `${formatCount(rows)} rows, ${(bytes / 1e6).toFixed(0)} MB`,
      'time',
      'processor',
      'rows/s',
      'ratio',
      'promised',
    ],
    line(`${copier} into an indexed table`, steps.copy),
    line('read, checked and staged', steps.stage, ratios.staging.toFixed(2), '≥ 0.70', word(kept.staging)),
    line('copied, then bare SQL to searchable', steps.bare),
    line(
      'imported to searchable',
      steps.whole,
      ratios.searchable.toFixed(2),
      '≤ 1.30',
      word(kept.searchable),
    ),
    line('the same file again', steps.again, `${ratios.again.toFixed(0)} ×`, '≥ 5 ×', word(kept.again)),
    line('the same rows read anew', steps.anew, `${ratios.anew.toFixed(1)} ×`),
    ['memory at its peak', `${(memory / 1e6).toFixed(0)} MB`, '', '', '', '< 200 MB', word(kept.memory)],
  ]
  const reached = ['bare SQL', 'import'].map((name, index) => [name, ...Object.values(states[index] ?? {})])
  const names = ['the state reached by', ...Object.keys(states[0] ?? {})]
  return {
    measured: { rows, bytes, ratios, promised: PROMISED, kept, ...measured, memory },
    report: `${table(lines)}\n\n${table([names, ...reached])}`,
  }
}

/** Processor time in the middle, of all processes but psql. */
function busyOf(step: Step[]): string {
  const known = step.flatMap(({ busy }) => busy ?? [])
  return known.length > 0 ? `${median(known).toFixed(1)} s` : ''
}
