import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedLedger, makeEmbeddedLedger } from '../../fixtures/embedded-ledger'
import { startImport } from '../../fixtures/import-command'
import { wholeLedger } from '../../fixtures/ledger-content'
import { manyActions } from '../../fixtures/many-actions'

/** A file system of its own, so small that it is soon full. Whether this user may have one. */
const mount = (place: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=0755', 'blue-ledger-test', place]).status === 0
const unmount = (place: string) => spawnSync('umount', ['-l', place])

const place = mkdtempSync(join(tmpdir(), 'blue-ledger-disk-'))
const mounts = process.platform === 'linux' && mount(place)
if (mounts) unmount(place)
else rmSync(place, { recursive: true })

describe.skipIf(!mounts)('a disk that is full (needs the right to mount one)', { timeout: 120_000 }, () => {
  let ledger: EmbeddedLedger
  const file = join(place, 'many.csv')
  const ballast = join(place, 'ballast')

  beforeAll(async () => {
    mount(place)
    writeFileSync(file, manyActions(12_000))
    mkdirSync(join(place, 'data'))
    ledger = await makeEmbeddedLedger(join(place, 'data'))
  })
  afterAll(() => {
    unmount(place)
    rmSync(place, { recursive: true, force: true })
  })

  it.each([1, 6, 12])('but for %i MB fails the import in words, with the ledger as before', async (free) => {
    const before = await ledger.use(wholeLedger)
    const { bavail, bsize } = statfsSync(place)
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - free * 1024 ** 2))
    const command = startImport([file], ledger.env)
    expect((await command.ended()).code).toBe(1)
    // Where there is no room for what a server must write, it ends itself.
    expect(command.stderr()).toMatch(
      /(?:The disk of the database is full|The connection to the database was lost): .+\.\nNothing was changed: the ledger is as before\. .+ Then give the same command again\.\n$/,
    )
    expect(command.stdout()).toBe('')
    rmSync(ballast)
    expect(await ledger.use(wholeLedger)).toEqual(before)
  })

  it('takes the same import once there is room', async () => {
    const command = startImport([file], ledger.env)
    expect((await command.ended()).code).toBe(0)
    expect(command.stdout()).toContain('12,000 rows read = 12,000 loaded')
  })
})
