import { describe, expect, it } from 'vitest'
import { fileName } from '@/lib/domain/file-name'

describe('the name of a file', () => {
  it.each([
    ['/home/somebody/downloads/contracts.csv', 'contracts.csv'],
    ['C:\\Users\\somebody\\contracts.csv', 'contracts.csv'],
    ['contracts.csv', 'contracts.csv'],
    ['/home/somebody/all.zip!2025/contracts.csv', 'contracts.csv in all.zip'],
    ['downloads/', 'downloads'],
  ])('of %s is %s, without the folders of whoever imported it', (path, name) => {
    expect(fileName(path)).toBe(name)
  })
})
