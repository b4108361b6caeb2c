import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyIn } from '@/lib/objections/key'
import { checkForm, leastSeconds, mostSeconds, signForm } from '@/lib/objections/token'

const key = Buffer.from('0123456789abcdef0123456789abcdef')
const ring = { record: 'company/ring', evidence: null }
const made = new Date('2026-11-22T10:00:00Z')
const later = (seconds: number) => new Date(made.getTime() + seconds * 1000)

describe('the token of a form', () => {
  const token = signForm(ring, key, made)

  test('holds for the record it was made for, once somebody can have written something', () => {
    expect(checkForm(token, ring, key, later(leastSeconds))).toBeNull()
    expect(checkForm(token, ring, key, later(mostSeconds))).toBeNull()
  })

  test('is refused when it comes too fast, too late, or from the future', () => {
    expect(checkForm(token, ring, key, later(leastSeconds - 1))).toBe('early')
    expect(checkForm(token, ring, key, later(mostSeconds + 1))).toBe('late')
    expect(checkForm(token, ring, key, later(-60))).toBe('early')
  })

  test.each([
    ['another record', { record: 'company/amazon', evidence: null }],
    ['another piece of evidence', { record: 'company/ring', evidence: 'q-p9710v2yz2qxp' }],
  ])('does not hold for %s', (_what, bound) => {
    expect(checkForm(token, bound, key, later(60))).toBe('forged')
  })

  test('does not hold when its moment is another, its key is another, or it is none', () => {
    const [moment = '', signature = ''] = token.split('.')
    const moved = `${(Number.parseInt(moment, 36) + 1).toString(36)}.${signature}`
    expect(checkForm(moved, ring, key, later(60))).toBe('forged')
    expect(checkForm(token, ring, Buffer.from('another key'), later(60))).toBe('forged')
    for (const none of ['', '.', `${moment}.`, signature, `${token}x`, 'ü'.repeat(50)])
      expect(checkForm(none, ring, key, later(60))).toBe('forged')
  })
})

test('The key of an installation is made once, and nobody else can read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'form-key-'))
  const first = keyIn(join(folder, 'data'))
  expect(first.length).toBeGreaterThanOrEqual(32)
  expect(keyIn(join(folder, 'data'))).toEqual(first)
  expect(statSync(join(folder, 'data', 'form-key')).mode & 0o777).toBe(0o600)
  expect(keyIn(join(folder, 'other'))).not.toEqual(first)
  rmSync(folder, { recursive: true })
})

test('Where no key can be kept, there is one for this process', () => {
  expect(keyIn('/dev/null/nowhere').length).toBeGreaterThanOrEqual(32)
})
