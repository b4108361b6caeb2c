import { describe, expect, it } from 'vitest'
import { compareStates, piecesOf } from '@/lib/queries/history/compare'
import { fieldsOf, type State, stateOf } from '@/lib/queries/history/state'

const stated = (kept: unknown): State => {
  const state = stateOf(kept)
  if (!state) throw new Error('Nothing was kept')
  return state
}
const document = (row: object, children: object = {}) =>
  stated({ kind: 'claim', title: 'A claim', row, children })

describe('Two versions of a record', () => {
  it('differ in fields, each with the words that were taken out and put in', () => {
    const { changes, same } = compareStates(
      document({ id: 'c', text: 'Spark has 120 cameras.', note: null }),
      document({ id: 'c', text: 'Spark has 130 cameras.' }),
    )
    expect(same).toBe(1)
    expect(changes).toMatchObject([
      { name: 'text', before: 'Spark has 120 cameras.', after: 'Spark has 130 cameras.' },
    ])
    expect(changes[0]?.pieces.filter((piece) => piece.in !== 'both')).toEqual([
      { text: '120', in: 'before' },
      { text: '130', in: 'after' },
    ])
  })

  it('differ in what belongs to them, in whatever order it is kept', () => {
    const names = (...all: string[]) => ({
      company_name: all.map((name) => ({ company_id: 'x', name, normalised: name })),
    })
    const row = { id: 'x', name: 'X' }
    expect(compareStates(document(row, names('a', 'b')), document(row, names('b', 'a'))).changes).toEqual([])
    expect(compareStates(document(row, names('a')), document(row, names('a', 'b'))).changes).toMatchObject([
      { name: 'company_name', before: 'name: a', after: 'name: a\nname: b' },
    ])
  })

  it('are compared in what both have where a register keeps less than a file', () => {
    const row = stated({ id: 'p', status: 'ended', run_id: 'r2', updated_version: 2, dataset_id: 'd' })
    const { changes, unknown } = compareStates(document({ id: 'p', status: 'active' }), row)
    expect(changes.map(({ name }) => name)).toEqual(['status'])
    expect(unknown).toEqual(['dataset_id'])
  })

  it('do not differ by zeros behind a decimal point, nor by the version they are of', () => {
    const { changes } = compareStates(
      document({ amount: '1300.00', updated_version: 1 }),
      document({ amount: 1300, updated_version: 2 }),
    )
    expect(changes).toEqual([])
  })

  it('name other records where they are known', () => {
    const fields = fieldsOf(document({ company_id: 'k-1', text: 'k-1' }), new Map([['k-1', 'Ring']]))
    expect(fields).toEqual([
      { name: 'company_id', value: 'Ring (k-1)' },
      { name: 'text', value: 'k-1' },
    ])
  })

  it('of long texts are told apart in time, and hold together what they were', () => {
    const text = (word: string) => Array.from({ length: 4000 }, (_, index) => `${word}${index}`).join(' ')
    const [before, after] = [text('a'), text('b')]
    const pieces = piecesOf(before, after)
    const side = (out: 'before' | 'after') =>
      pieces
        .filter((piece) => piece.in !== out)
        .map((piece) => piece.text)
        .join('')
    expect(side('after')).toBe(before)
    expect(side('before')).toBe(after)
  })
})
