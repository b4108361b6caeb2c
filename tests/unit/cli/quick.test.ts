import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientSources, fingerprint, programPrint } from '@/lib/cli/fingerprint.mjs'
import { root } from '@/lib/settings'
import { cleanEnv, watch } from '../../fixtures/import-command'

const env = cleanEnv({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })

describe('A program of lib in one file', { timeout: 60_000 }, () => {
  let checkout: string

  beforeEach(() => {
    checkout = mkdtempSync(join(tmpdir(), 'blue-ledger-quick-'))
    for (const part of ['package.json', 'package-lock.json', 'tsconfig.json', 'prisma/schema.prisma'])
      cpSync(join(root, part), join(checkout, part))
    for (const part of ['quick', 'make-quick', 'fingerprint'])
      cpSync(join(root, `lib/cli/${part}.mjs`), join(checkout, `lib/cli/${part}.mjs`))
    symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'))
    write('lib/greet.ts', `export const greet = (name: string) => 'Hello ' + name`)
    write(
      'lib/cli/hello.ts',
      `import { greet } from '@/lib/greet'\nimport { parse } from 'yaml'\nconsole.log(greet(parse(process.argv[2] ?? '')))`,
    )
  })
  afterEach(() => rmSync(checkout, { recursive: true }))

  it('is made once, and does what its sources say at any time', () => {
    expect(hello('Ann')).toMatchObject({ stdout: 'Hello Ann\n', stderr: '', status: 0 })
    const { ino } = statSync(join(checkout, 'lib/cli/generated/hello.mjs'))
    expect(hello('Bob').stdout).toBe('Hello Bob\n')
    expect(statSync(join(checkout, 'lib/cli/generated/hello.mjs')).ino).toBe(ino)

    write('lib/greet.ts', `export const greet = (name: string) => 'Howdy ' + name`)
    expect(hello('Cat').stdout).toBe('Howdy Cat\n')
    write('lib/greet.tsx', `export const greet = (name: string) => 'Good day ' + name`)
    rmSync(join(checkout, 'lib/greet.ts'))
    expect(hello('Dan').stdout).toBe('Good day Dan\n')
  })

  it('is made by several that start at once, and all of them run', async () => {
    const runs = ['1', '2', '3'].map((word) =>
      watch(spawn(process.execPath, words(word), { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] })),
    )
    for (const run of runs) expect((await run.ended()).code).toBe(0)
    expect(runs.map((run) => run.stdout())).toEqual(['Hello 1\n', 'Hello 2\n', 'Hello 3\n'])
    expect(made()).toEqual(['hello.mjs'])
  })

  it('is given standard input, and ends with its own code', () => {
    write(
      'lib/cli/hello.ts',
      `import { text } from 'node:stream/consumers'\nconsole.log(await text(process.stdin))\nprocess.exit(7)`,
    )
    expect(hello('', 'so be it')).toMatchObject({ stdout: 'so be it\n', status: 7 })
    expect(made()).toEqual(['hello.mjs'])
  })

  it('says where in its sources it failed', () => {
    write('lib/greet.ts', `\n\nexport function greet(name: string): string {\n  throw new Error(name)\n}`)
    const { stderr, status } = hello('Eve')
    expect(stderr).toMatch(/Error: Eve\n +at greet \(.*lib\/greet\.ts:4:9\)\n +at .*lib\/cli\/hello\.ts:3:13/)
    expect(status).toBe(1)
    expect(made()).toEqual(['hello.mjs'])
  })

  it('runs as its sources are where it cannot be written', () => {
    write('lib/cli/generated', 'in the way')
    expect(hello('Fay')).toMatchObject({ stdout: 'Hello Fay\n', stderr: '', status: 0 })
  })

  it('says what is wrong with its sources, and runs when they are right again', () => {
    write('lib/greet.ts', 'export const greet = (')
    expect(hello('Gil').stderr).toMatch(/lib\/greet\.ts:1:22: ERROR: Unexpected end of file/)
    write('lib/greet.ts', `export const greet = (name: string) => 'Hi ' + name`)
    expect(hello('Gil').stdout).toBe('Hi Gil\n')
  })

  it('is not made with a database client of another schema', () => {
    write('lib/db/generated/client.ts', `export const client = 'client'`)
    write('lib/db/generated/made-from', 'an older schema')
    write('lib/cli/hello.ts', `import { client } from '@/lib/db/generated/client'\nconsole.log(client)`)
    expect(hello().stdout).toBe('client\n')
    expect(made()).toEqual([])
    write('lib/db/generated/made-from', fingerprint(checkout, clientSources))
    expect(hello().stdout).toBe('client\n')
    expect(made()).toEqual(['hello.mjs'])
  })

  const words = (...args: string[]) => ['lib/cli/quick.mjs', 'lib/cli/hello.ts', ...args]
  const hello = (word = '', input = '') =>
    spawnSync(process.execPath, words(word), { cwd: checkout, env, input, encoding: 'utf8' })
  const made = () => readdirSync(join(checkout, 'lib/cli/generated'))
  function write(name: string, text: string) {
    mkdirSync(dirname(join(checkout, name)), { recursive: true })
    writeFileSync(join(checkout, name), text)
  }
})

describe('The commands of package.json', { timeout: 60_000 }, () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const quick = Object.entries(scripts).filter(([, words]) => words.includes('quick.mjs'))
  const programs = quick.map(([name, words]) => [name, words.split(' ').slice(1)] as const)

  it('that readers and editors use are quick', () => {
    const named = [
      'evidence:check',
      'figures:check',
      'import',
      'objections',
      'review',
      'seeds:check',
      'start',
    ]
    expect(quick.map(([name]) => name).sort()).toEqual(named)
  })

  it.each(programs)('answer for %s from one file', (_, words) => {
    const args = words[0] === 'node' ? words.slice(1) : words
    const { status, stdout } = spawnSync(process.execPath, [...args, '--help'], { env, encoding: 'utf8' })
    expect(stdout).toContain('Usage: npm ')
    expect(status).toBe(0)
    expect(printOf(basename(args.at(-1) ?? '', '.ts'))).toBe(programPrint(root))
  })

  it('have their charts drawn by one file, too', () => {
    const words = ['lib/cli/quick.mjs', 'lib/charts/render-child.tsx']
    const drawing = { ...env, NODE_ENV: 'production' as const }
    const { stdout, stderr } = spawnSync(process.execPath, words, {
      env: drawing,
      input: '[]',
      encoding: 'utf8',
    })
    expect([stdout, stderr]).toEqual(['[]', ''])
    expect(printOf('render-child')).toBe(programPrint(root))
  })

  const printOf = (name: string) =>
    /^\/\/ (\w+)\n/.exec(readFileSync(`lib/cli/generated/${name}.mjs`, 'latin1'))?.[1]
})
