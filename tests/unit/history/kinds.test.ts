import { expect, it } from 'vitest'
import { recordedKinds } from '@/lib/domain/recorded'
import { recordTables } from '@/lib/ingest/load/tables'
import { unversioned } from '@/lib/queries/changes/events'

it('Every kind of record that files declare has a history', () => {
  expect([...recordedKinds].sort()).toEqual(recordTables.map(({ kind }) => kind).sort())
  const without = recordTables.filter(({ versioned }) => !versioned).map(({ kind }) => kind)
  expect([...unversioned].sort()).toEqual(without.sort())
})
