import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

describe('taking an import back', { timeout: 60_000 }, () => {
  const first = extract(
    action({ award: 'X1', what: 'LANTERN' }),
    action({ award: 'X2', recipient: 'HARBOUR' }),
  )
  const second = extract(
    action({ award: 'X1', what: 'LANTERN', amount: '5' }),
    action({ award: 'X2', modification: 'P1', on: '2023-01-01', recipient: 'HARBOUR' }),
    action({ award: 'X9', what: 'HARBOUR' }),
  )

  it('leaves the ledger as it was, run by run', async () => {
    const empty = await ledger.content()
    const one = await ledger.take([ledger.file('a.csv', first)])
    const between = await ledger.content()
    const two = await ledger.take([ledger.file('b.csv', second)])
    expect(await ledger.content()).not.toEqual(between)
    await expect(ledger.undo(one.run)).rejects.toThrow(`take that back first: ${two.run}`)
    await ledger.undo(two.run)
    expect(await ledger.content()).toEqual(between)
    await ledger.undo(one.run)
    expect(await ledger.content()).toEqual(empty)
    expect(
      await ledger.rows(`SELECT state::text FROM import_run WHERE dataset_id LIKE 'usaspending%'`),
    ).toEqual([{ state: 'undone' }, { state: 'undone' }])
  })

  it('leaves a tombstone for each contract, which goes when the file is imported again', async () => {
    const file = ledger.file('a.csv', first)
    const { run } = await ledger.take([file])
    const contents = await ledger.rows('SELECT id FROM contract ORDER BY id')
    await ledger.undo(run)
    const stones = `SELECT count(*)::int AS n FROM tombstone WHERE record_kind = 'contract'`
    expect(await ledger.rows(stones)).toEqual([{ n: 2 }])
    expect(await ledger.take([file])).toMatchObject({ loaded: 2, changed: true })
    expect(await ledger.rows(stones)).toEqual([{ n: 0 }])
    expect(await ledger.rows('SELECT id FROM contract ORDER BY id')).toEqual(contents)
  })

  it('refuses a run that is none, one of the seeds, and one that was taken back', async () => {
    await expect(ledger.undo('run-none')).rejects.toThrow('no run')
    const [seeds] = await ledger.rows(`SELECT id FROM import_run WHERE dataset_id = 'deals'`)
    await expect(ledger.undo(String(seeds?.['id']))).rejects.toThrow('seeds')
    const { run } = await ledger.take([ledger.file('a.csv', first)])
    await ledger.undo(run)
    await expect(ledger.undo(run)).rejects.toThrow('already')
  })
})
