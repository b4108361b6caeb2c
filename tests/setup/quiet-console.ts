import { afterEach, beforeEach, expect, vi } from 'vitest'

// Output that nobody expected is a fault that nobody saw. A test that expects some puts its own spy in place.
const watched = ['error', 'warn'] as const
const original = { error: console.error, warn: console.warn }
let heard: string[] = []

beforeEach(() => {
  heard = []
  for (const method of watched) {
    console[method] = (...words: unknown[]) => {
      heard.push(`console.${method}: ${words.map(String).join(' ')}`)
    }
  }
})

afterEach(() => {
  Object.assign(console, original)
  vi.restoreAllMocks()
  expect(heard, 'unexpected output on the console').toEqual([])
})
