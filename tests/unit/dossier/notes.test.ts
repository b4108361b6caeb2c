import { describe, expect, it } from 'vitest'
import { numberNotes, type Reference } from '@/lib/dossier/notes'

const source = (name: string) => ({ text: `${name}.`, href: `/sources/${name}`, remark: null })
const known = {
  evidence: new Map([
    ['q-one', { source: 'source:courier', what: 'one' }],
    ['q-two', { source: 'source:courier', what: 'two' }],
    ['r-row', { source: 'dataset:atlas', what: 'atlas.csv, line 7' }],
  ]),
  sources: new Map([
    ['source:courier', source('courier')],
    ['dataset:atlas', source('atlas')],
  ]),
  page: (href: string, title: string) => ({ text: title, href, remark: null }),
}
const evidence = (id: string): Reference => ({ kind: 'evidence', id })

describe('the notes of a dossier', () => {
  it('number each source once, in the order of reading, and its pieces within it', () => {
    const { list, marks } = numberNotes(['q-two', 'r-row', 'q-one', 'q-two'].map(evidence), known)
    expect(
      list.map(({ number, text, parts }) => [number, text, parts.map(({ label, href }) => [label, href])]),
    ).toEqual([
      [
        1,
        'courier.',
        [
          ['1.1', '/evidence/q-two'],
          ['1.2', '/evidence/q-one'],
        ],
      ],
      [2, 'atlas.', [['2.1', '/evidence/r-row']]],
    ])
    expect(marks.get('q-one')).toEqual({ label: '1.2', anchor: 'note-1-2' })
  })

  it('give a whole register the number of its rows, and a page a number of its own', () => {
    const page: Reference = { kind: 'page', href: '/contracts', title: 'Contracts' }
    const { list, marks } = numberNotes(
      [evidence('r-row'), { kind: 'source', key: 'dataset:atlas' }, page, page],
      known,
    )
    expect(marks.get('source:dataset:atlas')?.label).toBe('1')
    expect(marks.get('/contracts')?.label).toBe('2')
    expect(list).toHaveLength(2)
  })

  it('have none for what is not known', () => {
    expect(numberNotes([evidence('q-gone')], known).list).toEqual([])
  })
})
