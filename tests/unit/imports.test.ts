import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const valueImport = /^import (?!type )[^'"]*from ['"]@\/lib\/queries\//m

describe('components', () => {
  it('know the types of a query’s result, and never ask one', () => {
    const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => valueImport.test(readFileSync(join('components', file), 'utf8')))).toEqual(
      [],
    )
  })
})
