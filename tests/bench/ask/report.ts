import { mkdirSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { root } from '@/lib/settings'
import { machine } from '../support/measure'
import { asMarkdown, type Section } from './section'

/** Where, when and how it was measured. */
export type Circumstances = { command: string; ledger: string; postgres: string; loadBefore: number }

/** The same as a line of text for each. */
export function circumstances({ command, ledger, postgres, loadBefore }: Circumstances): string[] {
  const { processor, processors, node, load } = machine()
  return [
    `Machine: ${processors} × ${processor}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${node}, ${postgres}; load ${loadBefore.toFixed(1)} before, ${load.toFixed(1)} after`,
    `Ledger: ${ledger}`,
    `Command: ${command}`,
  ]
}

/** Writes the report into tests/bench/results; returns its path. */
export function saveReport(
  name: string,
  title: string,
  about: Circumstances,
  sections: readonly Section[],
): string {
  const day = new Date().toISOString().slice(0, 10)
  const folder = join(root, 'tests', 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${day}-${name}.md`)
  const raw = Object.fromEntries(sections.flatMap((one) => (one.raw ? [[one.title, one.raw]] : [])))
  writeFileSync(
    path,
    [
      `# ${title}, ${day}`,
      circumstances(about)
        .map((line) => `- ${line}`)
        .join('\n'),
      ...sections.map(asMarkdown),
      '## What was measured',
      ['```json', JSON.stringify(raw, rounded), '```', ''].join('\n'),
    ].join('\n\n'),
  )
  return path
}

const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
