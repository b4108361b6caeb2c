import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withLoadLock } from '@/lib/db/lock'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'

describe('the lock of loads', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  it('lets a second load wait until the first is done, and says so', async () => {
    const events: string[] = []
    const first = withLoadLock(database.url, async () => {
      events.push('first begins')
      await sleep(400)
      events.push('first ends')
    })
    await sleep(200)
    const second = withLoadLock(
      database.url,
      async () => events.push('second begins'),
      () => events.push('second waits'),
    )
    await Promise.all([first, second])
    expect(events).toEqual(['first begins', 'second waits', 'first ends', 'second begins'])
  })

  it('is free again after a load that failed', async () => {
    const failing = withLoadLock(database.url, async () => {
      throw new Error('no such file')
    })
    await expect(failing).rejects.toThrow('no such file')
    await expect(withLoadLock(database.url, async () => 'done')).resolves.toBe('done')
  })
})
