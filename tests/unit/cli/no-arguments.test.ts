import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cleanEnv } from '../../fixtures/import-command'

/** No database answers there: a command that began its work would fail with 1. */
const env = cleanEnv({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })

const run = (command: string, argument: string) =>
  spawnSync(process.execPath, ['lib/cli/quick.mjs', `lib/cli/${command}.ts`, argument], {
    env,
    encoding: 'utf8',
  })

describe('A command that takes nothing', { timeout: 60_000 }, () => {
  it.each(['start', 'figures-check'])('answers --help before %s does anything', (command) => {
    const { status, stdout, stderr } = run(command, '--help')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: npm ')
  })

  it('ends with 2 for what it does not take', () => {
    const { status, stdout, stderr } = run('figures-check', 'ring')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('too many arguments')
  })
})
