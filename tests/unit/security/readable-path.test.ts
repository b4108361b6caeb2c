import { expect, test } from 'vitest'
import { isReadablePath } from '@/lib/security/readable-path'

test('A path is readable when it can be decoded and stored', () => {
  expect(['/', '/companies/ring', '/companies/caf%C3%A9', '/a%20b'].every(isReadablePath)).toBe(true)
  expect(['/companies/%E0%A4%A', '/search/%', '/agencies/a%00b', '/%ff'].some(isReadablePath)).toBe(false)
})
