import { describe, expect, it } from 'vitest'
import { dayInName } from '@/lib/ingest/formats/file-day'

describe('the day of a snapshot', () => {
  it.each([
    ['/data/atlas-2020-10-07.csv', '2020-10-07'],
    ['Atlas of Surveillance-20260820.csv', '2026-08-20'],
    ['x_2025_03_10_final.csv.gz', '2025-03-10'],
    ['archive-2019-01-01.zip!atlas.csv', null],
    ['/2019-01-01/atlas.csv', null],
    ['atlas-2020-13-07.csv', null],
    ['120200101234.csv', null],
  ])('is in the name of %j', (file, day) => {
    expect(dayInName(file)).toBe(day)
  })
})
