import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentText, goodDocuments } from '../../fixtures/broken-files/good-documents'
import { goodTables } from '../../fixtures/broken-files/good-tables'
import { tableText } from '../../fixtures/broken-files/write-table'
import { EXTRACT } from '../../fixtures/usaspending'
import { CorpusRunner } from './corpus-runner'
import { type OpenImport, openImport } from './open-import'

const header = EXTRACT.split(',')
const [NUMBER, RECIPIENT, AMOUNT, DATE, WORDS, KEY] = [1, 2, 3, 4, 8, 9] as const

let ledger: OpenImport
const runner = new CorpusRunner()
beforeAll(async () => {
  ledger = await openImport()
})
afterAll(async () => {
  runner.close()
  await ledger.close()
})

/** What can be wrong with a line of a table, and is right again when its cells are put back. */
const faults: Record<string, (line: string, cells: string[]) => string> = {
  none: (line) => line,
  amount: (line, cells) => line.replace(`,${cells[AMOUNT]},`, ',much,'),
  date: (line, cells) => line.replace(`,${cells[DATE]},`, ',2021-02-30,'),
  'too short': (line) => line.slice(0, line.lastIndexOf(',')),
  'too long': (line) => `${line},more,"and, more"`,
  'a quote': (line, cells) => line.replace(`,${cells[NUMBER]},`, `,${cells[NUMBER]},12" `),
  NUL: (line) => `${line}\0`,
  'no key': (line) => line.slice(0, line.lastIndexOf(',') + 1),
}

const word = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text))
const rowOf = fc.record({
  recipient: word,
  words: word,
  cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  day: fc.integer({ min: 1, max: 28 }),
  fault: fc.constantFrom('none', 'none', ...Object.keys(faults)),
})

const cellsOf = (
  { recipient, words, cents, day }: { recipient: string; words: string; cents: number; day: number },
  index: number,
) => {
  const cells = header.map(() => '')
  cells[0] = 'ICE'
  cells[NUMBER] = `Q${index}`
  cells[RECIPIENT] = recipient
  cells[AMOUNT] = (cents / 100).toFixed(2)
  cells[DATE] = `2021-03-${String(day).padStart(2, '0')}`
  cells[5] = '0'
  cells[WORDS] = words
  cells[KEY] = `CONT_AWD_Q${index}_7014_-NONE-_-NONE-`
  return cells
}

const amounts = () =>
  ledger.rows(
    `SELECT display_number AS number, amount, recipient_name AS recipient FROM contract WHERE dataset_id = 'usaspending-transactions' ORDER BY identifier COLLATE "C"`,
  )

describe('Any table', { timeout: 300_000 }, () => {
  it('adds up; its refused rows, corrected, go in; the same again changes nothing; and all of it can be taken back', async () => {
    const before = await ledger.content()
    await fc.assert(
      fc.asyncProperty(fc.array(rowOf, { minLength: 2, maxLength: 12 }), async (made) => {
        const rows = made.map(cellsOf)
        const good = ledger.file('good.csv', tableText(header, rows))
        const whole = await ledger.take([good])
        const wanted = await amounts()
        await ledger.undo(whole.run)

        const lines = rows.map(
          (cells, index) =>
            faults[made[index]?.fault ?? 'none']?.(tableText(cells, []).trimEnd(), cells) ?? '',
        )
        const file = ledger.file('any.csv', `${EXTRACT}\n${lines.join('\n')}\n`)
        const rejects = join(ledger.folder, 'rejects.csv')
        const first = await ledger.take([file], { rejects })
        expect(first.read).toBe(first.loaded + first.unchanged + first.refused)
        expect(first.refused).toBe(made.filter(({ fault }) => fault !== 'none').length)

        const again = await ledger.take([file], { anew: true })
        expect(again).toMatchObject({
          changed: false,
          loaded: 0,
          unchanged: first.loaded,
          refused: first.refused,
        })

        for (const path of first.rejects) correct(path, rows)
        const second = first.rejects.length > 0 ? await ledger.take(first.rejects) : null
        if (second) expect(second).toMatchObject({ read: first.refused, loaded: first.refused, refused: 0 })
        expect(await amounts()).toEqual(wanted)

        if (second) await ledger.undo(second.run)
        await ledger.undo(first.run)
        expect(await ledger.content()).toEqual(before)
        for (const path of first.rejects) rmSync(path)
      }),
      { numRuns: 8 },
    )
  })

  /** Puts the right cells back into a file of refused rows. */
  function correct(path: string, rows: readonly string[][]) {
    const [names = [], ...refused] = parse(readFileSync(path)) as string[][]
    const corrected = refused.map((cells) => {
      const index = Number((cells[names.indexOf('Award ID')] ?? '').slice(1))
      return cells.map((cell, at) => rows[index]?.[header.indexOf(names[at] ?? '')] ?? cell)
    })
    writeFileSync(path, tableText(names, corrected))
  }
})

describe('Any bytes', { timeout: 300_000 }, () => {
  const take = async (name: string, data: Uint8Array, format: string | null) => {
    const path = ledger.file(name, Buffer.from(data))
    const { databaseUrl, seedsDir } = ledger.options([])
    const { outcome } = await runner.take({
      ...{ databaseUrl, seedsDir, paths: [path], format, rejects: null, dryRun: false },
    })
    expect(['report', 'refused'], JSON.stringify(outcome)).toContain(outcome.kind)
    if (outcome.kind !== 'report') return
    const { read, loaded, unchanged, refused, changed, runs } = outcome.report
    expect(read).toBe(loaded + unchanged + refused)
    if (changed) for (const { run } of runs.toReversed()) await ledger.undo(run)
  }

  it('give a report or say what is wrong', async () => {
    const names = fc.constantFrom('a.csv', 'a.json', 'a.jsonl', 'a.zip', 'a.csv.gz', 'a.txt', 'a')
    const starts = ['', '1f8b0800', '504b0304', 'efbbbf', 'fffe', 'feff', '5b', '7b', '22'].map((hex) =>
      Buffer.from(hex, 'hex'),
    )
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 300 }),
        (name, start, data) => take(name, Buffer.concat([start, data]), null),
      ),
      { numRuns: 30 },
    )
  })

  it('of good files of every format, changed by chance, give a report or say what is wrong', async () => {
    const files = [
      ...goodTables
        .filter(({ beside }) => !beside)
        .map(({ format, header: names, rows }) => ({
          format,
          name: 'a.csv',
          data: Buffer.from(tableText(names, rows)),
        })),
      ...goodDocuments.map((document) => ({
        format: document.format,
        name: document.file,
        data: Buffer.from(documentText(document)),
      })),
    ]
    const changes = fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.constantFrom(...',;"\n\r\t\0[]{}:\\ 019aZ\xff'),
      ),
      { minLength: 1, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), changes, async ({ format, name, data }, changed) => {
        const copy = Buffer.from(data)
        for (const [part, sign] of changed) copy[Math.floor(part * copy.length)] = sign.charCodeAt(0)
        await take(name, copy, format)
      }),
      { numRuns: 30 },
    )
  })
})
