import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ImportReport } from '@/lib/ingest/import/report'
import type { BrokenFile, Expected } from '../../fixtures/broken-files/broken-file'
import { CorpusRunner } from './corpus-runner'
import { type OpenImport, openImport } from './open-import'

/** What a process of the import command takes at most, with what runs TypeScript in it. */
const MOST_MEGABYTES = 256

/** Larger files are imported, not rehearsed, by a process that has imported nothing before, as by the command. */
const LARGE = 2 * 1024 ** 2

type Refused = { file: string; line: number; reason: string; remedy: string }

/** One file of so many is imported and taken back. */
const TAKEN_BACK = 6

/**
 * Imports each file into a ledger and checks what became of it; then the ledger must be as before. Most are rehearsed: read and merged like
 * the others, and then not kept. It takes half the time, and what is kept is taken back in the same way whatever was wrong beside it.
 */
export function checkCorpus(files: readonly BrokenFile[]): void {
  const runner = new CorpusRunner()
  let ledger: OpenImport
  let before: Record<string, unknown>[]

  beforeAll(async () => {
    ledger = await openImport()
    before = await ledger.content()
  })
  afterAll(async () => {
    runner.close()
    await ledger.close()
  })

  // Not it.each, which cuts long titles short.
  for (const [index, file] of files.entries())
    it(file.name, { timeout: 120_000 }, async () => {
      const folder = join(ledger.folder, String(index))
      mkdirSync(folder)
      const paths = file.write(folder)
      const large = paths.some((path) => bytesOf(path) > LARGE)
      if (large) runner.close()
      const { databaseUrl, seedsDir } = ledger.options(paths)
      const dryRun = index % TAKEN_BACK > 0 && !large
      const rejects = dryRun ? `${folder}-rejects.csv` : null
      const { outcome, megabytes } = await runner.take({
        ...{ databaseUrl, seedsDir, paths, format: file.format, rejects, dryRun },
      })
      if (outcome.kind === 'report') await checkReport(ledger, outcome.report, file.expected)
      else checkMessage(outcome, paths, file.expected)
      expect(megabytes ?? 0).toBeLessThan(MOST_MEGABYTES)
      expect(await ledger.content()).toEqual(before)
      rmSync(folder, { recursive: true })
    })
}

/** Nothing for what is not there, or cannot be. */
function bytesOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** A report adds up, names each refused row with what to do, and can be taken back. */
async function checkReport(ledger: OpenImport, report: ImportReport, expected: Expected): Promise<void> {
  for (const { read, loaded, unchanged, refused } of [report, ...report.runs])
    expect(read).toBe(loaded + unchanged + refused)
  const refused = report.changed ? await refusedRows(ledger, report) : report.rejects.flatMap(rejectsOf)
  expect(refused).toHaveLength(report.refused)
  for (const row of refused) checkRefused(row)
  if (report.changed) for (const { run } of report.runs.toReversed()) await ledger.undo(run)
  if (expected.kind === 'whole') expect(report).toMatchObject({ read: expected.rows, refused: 0 })
  if (expected.kind === 'refused') expect(report).toMatchObject({ read: expected.of, refused: expected.rows })
  if (expected.kind === 'some')
    expect(refused.map(({ reason }) => reason)).toContainEqual(expect.stringMatching(expected.reason))
  if (expected.kind === 'nothing') expect(report.loaded).toBe(0)
}

const refusedRows = async (ledger: OpenImport, { runs }: ImportReport) =>
  (await ledger.rows(
    'SELECT file, line, reason, remedy FROM rejected_row WHERE run_id = ANY($1) ORDER BY run_id, line',
    [runs.map(({ run }) => run)],
  )) as Refused[]

/** The rows of a rejects file: its last columns say what is wrong. */
function rejectsOf(path: string): Refused[] {
  const [, ...rows] = parse(readFileSync(path), { bom: true }) as string[][]
  return rows.map((cells) => {
    const [file = '', line, , reason = '', remedy = ''] = cells.slice(-5)
    return { file, line: Number(line), reason, remedy }
  })
}

/** Words that only a program understands; what is quoted is the file's own. */
const foreign = /undefined|\[object|\bNaN\b|\bnull\b|Error\b|(?<!_)exception|\bat .+:\d+:\d+|\$\{/i
const own = (words: string) => words.replace(/"[^"]*"?|\(.*\)|it is not JSON: .*/gs, '')

function checkRefused({ file, line, reason, remedy }: Refused): void {
  expect(file).not.toBe('')
  expect(line).toBeGreaterThan(0)
  for (const words of [reason, remedy]) {
    expect(words.length).toBeGreaterThan(3)
    expect(words.length).toBeLessThan(1000)
    expect(own(words)).not.toMatch(foreign)
  }
}

/** What is not imported at all says which file, and why. */
function checkMessage(
  { kind, message }: { kind: string; message: string },
  paths: readonly string[],
  expected: Expected,
): void {
  expect(kind, message).toBe('refused')
  const names = [...paths.map((path) => basename(path)), 'dataset', 'There is no table']
  expect(
    names.some((name) => message.includes(name)),
    message,
  ).toBe(true)
  expect(message.length).toBeLessThan(20_000)
  expect(own(message).replaceAll('/dev/null', '')).not.toMatch(foreign)
  expect(['nothing', 'some', 'any'], message).toContain(expected.kind)
  if (expected.kind === 'nothing') expect(message).toMatch(expected.why)
}
