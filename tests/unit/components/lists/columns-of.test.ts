import { describe, expect, it } from 'vitest'
import { type ListColumn, shownColumns } from '@/components/lists/columns-of'

const cell = () => null
const columns: ListColumn<unknown>[] = [
  { key: 'company', header: 'Company', phone: 'title', cell },
  { key: 'type', header: 'Type', phone: 'hidden', cell },
  { key: 'status', header: 'Status', phone: 'hidden', cell, usual: false },
  { key: 'proof', header: 'Proof', phone: 'proof', cell },
]
const keys = (chosen: readonly string[]) => shownColumns(columns, chosen).map(({ key }) => key)

describe('the columns of a table', () => {
  it('are the usual ones where none is chosen', () => {
    expect(keys([])).toEqual(['company', 'type', 'proof'])
  })

  it('are those chosen, with the first and the proof, in the order of the table', () => {
    expect(keys(['status'])).toEqual(['company', 'status', 'proof'])
    expect(keys(['status', 'type'])).toEqual(['company', 'type', 'status', 'proof'])
  })

  it('are on a phone too, with their names, where they are chosen', () => {
    const [, status] = shownColumns(columns, ['status'])
    expect(status).toMatchObject({ phone: 'line', phoneLabel: 'Status' })
  })
})
