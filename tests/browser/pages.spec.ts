import { test } from '@playwright/test'
import { pageKinds } from './page-kinds'
import { expectSound } from './sound'

for (const address of pageKinds) {
  test(`${address} is sound: its head, its scripts, its links, in both colours and on a phone`, async ({
    page,
  }) => {
    // The longest page: a machine that does other things needs more than a minute for all its checks.
    test.slow(address === '/data/dictionary')
    await expectSound(page, address)
  })
}
