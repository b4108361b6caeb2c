import { expect, it } from 'vitest'
import { formatBytes } from '@/lib/domain/format-bytes'

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [1024, '1 kB'],
  [10 * 1024 ** 2, '10 MB'],
  [3_400_000, '3.2 MB'],
  [250 * 1024 ** 2 + 7, '250 MB'],
  [32 * 1024 ** 3, '32 GB'],
  [5 * 1024 ** 5, '5120 TB'],
])('%i is said as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
