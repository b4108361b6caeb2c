import { totalmem } from 'node:os'
import { describe, expect, it } from 'vitest'
import { parseSettings, SettingsError } from '@/lib/settings'

describe('settings', () => {
  it('have defaults for everything', () => {
    const settings = parseSettings({})
    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', siteUrl: 'http://localhost:3000' })
    expect(settings.dataDir).toMatch(/[/\\]\.data$/)
    expect(settings.databaseUrl).toBeUndefined()
  })

  it('keep as many rows in memory as an eighth of it holds, and a million where it is small', () => {
    const { rowsInMemory } = parseSettings({})
    expect(rowsInMemory).toBeGreaterThanOrEqual(1_000_000)
    expect(rowsInMemory * 800).toBeLessThanOrEqual(Math.max(totalmem(), 800_000_000))
    expect(parseSettings({ ROWS_IN_MEMORY: '0' }).rowsInMemory).toBe(0)
  })

  it('treat an empty value as unset', () => {
    expect(parseSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 3000,
      databaseUrl: undefined,
    })
  })

  it('follow the port in the public address unless that is set', () => {
    expect(parseSettings({ PORT: '8080' }).siteUrl).toBe('http://localhost:8080')
    expect(parseSettings({ PORT: '8080', SITE_URL: 'https://ledger.example/' }).siteUrl).toBe(
      'https://ledger.example',
    )
  })

  it.each([
    ['PORT', 'abc'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['HOST', 'no such host'],
    ['QUERY_SECONDS', '0'],
    ['ROWS_IN_MEMORY', 'many'],
    ['DOWNLOAD_MINUTES', 'ten'],
    ['SITE_URL', 'ledger.example'],
    ['SITE_URL', 'https://ledger.example/path'],
    ['DATABASE_URL', 'mysql://localhost/ledger'],
    ['DATABASE_READER_URL', 'localhost'],
    ['BROWSER_EXECUTABLE', '/no/such/browser'],
  ])('refuse %s=%s, naming it with an example', (name, value) => {
    expect(() => parseSettings({ [name]: value })).toThrow(SettingsError)
    expect(() => parseSettings({ [name]: value })).toThrow(new RegExp(`${name} must .* for example ${name}=`))
  })

  it('report every wrong setting at once, and no password', () => {
    const parse = () => parseSettings({ PORT: 'abc', DATABASE_URL: 'mysql://me:secret@localhost/ledger' })
    expect(parse).toThrow(/DATABASE_URL must[\s\S]*PORT must[\s\S]*"abc"/)
    expect(messageOf(parse)).not.toContain('me:secret')
  })
})

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return String(error)
  }
  return ''
}
