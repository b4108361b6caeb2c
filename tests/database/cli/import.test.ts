import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notice, noticesCsv } from '../../fixtures/contracts-finder'
import { cleanEnv, startImport, watch } from '../../fixtures/import-command'
import { manyActions } from '../../fixtures/many-actions'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'

let ledger: OpenImport
let file: string

beforeAll(async () => {
  ledger = await openImport()
  file = ledger.file('good.csv', extract(action({ award: 'X1' }), action({ award: 'X2', what: 'LANTERN' })))
})
afterAll(() => ledger.close())

async function run(...args: string[]) {
  const command = startImport(args, { DATABASE_URL: ledger.url, SEEDS_DIR: ledger.seeds.seedsDir })
  const { code } = await command.ended()
  return { code, stdout: command.stdout(), stderr: command.stderr() }
}

const versions = async () =>
  (await ledger.rows('SELECT max(version) AS version FROM ledger_version'))[0]?.['version']
const none = 'postgresql://nobody@127.0.0.1:1/none'

describe('npm run import', { timeout: 120_000 }, () => {
  it('says how it is written', async () => {
    const { code, stdout, stderr } = await run('--help')
    expect([code, stderr]).toEqual([0, ''])
    for (const words of [
      'usaspending',
      'ocds',
      'contracts-finder',
      '--rejects',
      'undo',
      'Examples:',
      '130: stopped',
    ])
      expect(stdout).toContain(words)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130)
  })

  it.each([
    [[], /missing required argument/],
    [['--nonsense', 'a.csv'], /unknown option '--nonsense'/],
    [['usaspending'], /^Name the files to import after "usaspending"\.\n$/],
    [
      ['usaspendin', 'a.csv'],
      /^"usaspendin" is neither a format \(.*usaspending.*\) nor a file or folder that is there\.\n$/,
    ],
    [
      ['usaspending', 'no/such.csv', 'nor-this.csv'],
      /^There is no such file or folder: no\/such\.csv, nor-this\.csv\n$/,
    ],
    [['package.json', '--dataset', 'Not a slug'], /^--dataset Not a slug: at most 80 small letters/],
    [['package.json', '--snapshot', '2025-02-30'], /^--snapshot 2025-02-30: give a day of the calendar/],
    [['package.json', '--dataset'], /argument missing/],
    [['undo'], /missing required argument 'run'/],
    [['undo', 'run-1', 'run-2'], /too many arguments/],
  ])(
    'ends with 2 and what is wrong when it is written as %j, before it looks for a database',
    async (args, words) => {
      const command = startImport(args, { DATABASE_URL: none })
      expect((await command.ended()).code).toBe(2)
      expect(command.stderr()).toMatch(words)
      expect(command.stdout()).toBe('')
    },
  )

  it('ends with 1 and no more than words when there is no database', async () => {
    const command = startImport([file], { DATABASE_URL: none })
    expect((await command.ended()).code).toBe(1)
    expect(command.stderr()).toMatch(
      /^The database of DATABASE_URL \(none on 127\.0\.0\.1:1\) cannot be used: .*ECONNREFUSED.*\n$/,
    )
  })

  it('ends with 2 for a table that no format knows, and says what it looked for', async () => {
    const { code, stdout, stderr } = await run(ledger.file('other.csv', 'colour,size\nred,1\n'))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /other\.csv: no format knows these columns: colour, size\.\n {2}csv looks for .*\n {2}usaspending looks for /,
    )
  })

  it('ends with 3 where nothing can be imported: an empty file, and one of which every row is refused', async () => {
    const empty = await run('usaspending', ledger.file('empty.csv', ''))
    expect([empty.code, empty.stdout]).toEqual([3, ''])
    expect(empty.stderr).toMatch(/empty\.csv: the file is empty; get the file again from its publisher\.\n$/)
    const refused = await run(ledger.file('refused.csv', extract(action({ amount: 'much' }))), '--dry-run')
    expect(refused.code).toBe(3)
    expect(refused.stdout).toContain('1 row read = 0 loaded (0 new, 0 changed) + 0 unchanged + 1 refused')
  })

  it('prints one JSON object and nothing else with --json, also through npm, and takes the run back', async () => {
    const before = await versions()
    const child = spawn('npm', ['run', '-s', 'import', '--', '--json', file], {
      env: cleanEnv({ DATABASE_URL: ledger.url, SEEDS_DIR: ledger.seeds.seedsDir }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const command = watch(child)
    expect((await command.ended()).code).toBe(0)
    expect(command.stdout().trimEnd().split('\n')).toHaveLength(1)
    const report = JSON.parse(command.stdout())
    expect(report).toMatchObject({
      ...{ read: 2, loaded: 2, unchanged: 0, refused: 0, dataset: 'usaspending-transactions', changed: true },
      ...{ dryRun: false, files: [file], skipped: [], rejects: [], run: expect.stringMatching(/^run-/) },
    })
    expect(report.seconds).toBeGreaterThan(0)
    expect(report.version).toBe(Number(before) + 1)
    expect(JSON.parse((await run(file, '--json')).stdout)).toMatchObject({
      changed: false,
      unchanged: 2,
      run: report.run,
    })

    const undone = await run('undo', report.run, '--json')
    expect(JSON.parse(undone.stdout)).toMatchObject({ run: report.run, version: report.version + 1 })
    const again = await run('undo', report.run)
    expect([again.code, again.stdout]).toEqual([2, ''])
    expect(again.stderr).toBe(`The run ${report.run} was taken back already.\n`)
  })

  it('takes back no run that is none, or of the seeds', async () => {
    const unknown = await run('undo', 'run-none')
    expect([unknown.code, unknown.stderr]).toEqual([2, 'There is no run "run-none"; /data lists the runs.\n'])
    const [seeds] = await ledger.rows(`SELECT id FROM import_run WHERE dataset_id = 'deals'`)
    const shipped = await run('undo', String(seeds?.['id']))
    expect(shipped.code).toBe(2)
    expect(shipped.stderr).toMatch(/belongs to the files under seeds/)
  })

  it('writes refused rows beside, which corrected go in; ends with 4 when --strict', async () => {
    const bad = ledger.file(
      'bad.csv',
      extract(action({ award: 'Y1', amount: 'much' }), action({ award: 'Y2' })),
    )
    const rejects = join(ledger.folder, 'rejects.csv')
    const first = await run(bad, '--rejects', rejects, '--strict')
    expect(first.code).toBe(4)
    expect(first.stdout).toContain(`Refused rows are in ${rejects}\n`)
    writeFileSync(rejects, readFileSync(rejects, 'utf8').replace('much', '12.5'))
    const second = await run(rejects, '--rejects', rejects, '--strict', '--json')
    expect(second.code).toBe(0)
    expect(JSON.parse(second.stdout)).toMatchObject({ read: 1, loaded: 1, refused: 0, rejects: [] })
    for (const { run: id } of [JSON.parse(second.stdout)]) await ledger.undo(id)
  })

  it.each([
    ['no/such/folder/rejects.csv', /there is no folder .*no\/such\/folder\.\n$/],
    ['.', /it is a folder; name a file\.\n$/],
    ['/dev/full', /it is no regular file/],
    ['GOOD', /it is the file that is imported, which it would replace; name another\.\n$/],
  ])('checks before anything else that refused rows can be written to %s', async (path, words) => {
    if (path.startsWith('/dev') && !existsSync(path)) return
    const before = readFileSync(file)
    const { code, stderr } = await run(file, '--rejects', path === 'GOOD' ? file : path)
    expect(code).toBe(2)
    expect(stderr).toMatch(words)
    expect(stderr).not.toContain('Reading')
    expect(readFileSync(file)).toEqual(before)
  })

  it('imports a folder of several formats, each as a dataset of its own, and names what it leaves out', async () => {
    const folder = join(ledger.folder, 'mixed')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.csv'), extract(action({ award: 'M1' })))
    writeFileSync(join(folder, 'b.csv'), noticesCsv(notice()))
    writeFileSync(join(folder, 'c.csv'), 'colour,size\nred,1\n')
    writeFileSync(join(folder, 'notes.md'), 'x')
    const { code, stdout } = await run(folder, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^usaspending-transactions: 1 row read = 1 loaded/m)
    expect(stdout).toMatch(/^contracts-finder: 1 row read = 1 loaded/m)
    expect(stdout).toMatch(/^Left out: .*c\.csv \(.*no format knows these columns/m)
    expect(stdout).toMatch(/^Left out: .*notes\.md \(its name is not that of a table or a document\)/m)
    expect(stdout).toMatch(/^Nothing was kept: this was a rehearsal\. \d+\.\d seconds\.$/m)
  })

  it('goes on when whoever reads its report has heard enough', async () => {
    const child = spawn(
      'sh',
      [
        '-c',
        `exec 3>&1; { "$0" lib/cli/quick.mjs lib/cli/import.ts "$1" --dry-run; echo "code $?" >&3; } | head -c 1 >/dev/null`,
        process.execPath,
        file,
      ],
      {
        env: cleanEnv({ DATABASE_URL: ledger.url, SEEDS_DIR: ledger.seeds.seedsDir }),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const command = watch(child)
    await command.ended()
    expect(command.stdout()).toBe('code 0\n')
    expect(command.stderr()).not.toContain('EPIPE')
  })

  const script = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false
  it.skipIf(!script)(
    'shows rows, rate and time left on a terminal (needs script of util-linux)',
    async () => {
      const many = ledger.file('many.csv', manyActions(8000))
      const words = `${process.execPath} lib/cli/quick.mjs lib/cli/import.ts ${many} --dry-run`
      const command = watch(
        spawn('script', ['-qefc', `stty cols 160; ${words}`, '/dev/null'], {
          env: cleanEnv({ DATABASE_URL: ledger.url, SEEDS_DIR: ledger.seeds.seedsDir, TERM: 'xterm' }),
          stdio: ['pipe', 'pipe', 'pipe'],
        }),
      )
      expect((await command.ended()).code).toBe(0)
      expect(command.stdout()).toMatch(/\d+ % \| [\d,]+ rows \| [\d,]+ rows\/s \| .+ left \| .*many\.csv/)
      expect(command.stdout()).toContain('\u001b[?25h') // the cursor is shown again
    },
  )
})
