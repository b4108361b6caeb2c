import { expect, type Page, test } from '@playwright/test'

const main = (page: Page) => page.getByRole('main')

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('A reader goes from the changes to a record, to its history, and to how it stood', async ({
    page,
  }) => {
    await page.goto('/changes')
    await expect(main(page).getByRole('heading', { level: 2 }).last()).toHaveText('Version 1')
    await main(page).getByRole('link', { name: 'Version 1', exact: true }).click()
    await expect(page).toHaveURL('/changes/1')
    await main(page).getByRole('table').getByRole('link', { name: 'companies', exact: true }).click()
    await expect(page).toHaveURL('/changes/1?kind=company')
    await expect(main(page).getByRole('listitem').first()).toContainText('came in')
    await page.goto('/companies/ring')
    await main(page).getByRole('link', { name: 'History', exact: true }).click()
    await expect(page).toHaveURL('/companies/ring/history')
    await expect(main(page)).toContainText('It came in')
    await main(page).getByLabel('As it stood on').fill('1')
    await main(page).getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/companies/ring?as-of=1')
    await expect(main(page).getByRole('region', { name: 'Notice' })).toContainText(
      /This is (the past|how it stands today)/,
    )
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/companies\/ring$/)
    await expect(main(page).getByRole('row', { name: /^Name/ })).toContainText('Ring')
    await main(page).getByRole('link', { name: 'The record as it is now' }).click()
    await expect(page).toHaveURL('/companies/ring')
    await page.goto('/companies/ring?as-of=yesterday')
    await expect(main(page)).toContainText('neither a version of the ledger (3) nor a day')
    await page.goto('/agencies?as-of=1')
    await expect(main(page)).toContainText('a list shows the ledger as it is now')
  })

  test('A page names the feeds it belongs to, and they answer programs', async ({ page, request }) => {
    await page.goto('/partnerships?company=ring')
    const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]')
    await expect(feed.first()).toHaveAttribute('href', /\/feeds\/partnerships\.atom\?company=ring$/)
    for (const [address, type] of [
      ['/feeds/partnerships.atom?company=ring', 'application/atom+xml'],
      ['/feeds/companies/ring.json', 'application/feed+json'],
    ] as const) {
      const answer = await request.get(address)
      expect(answer.headers()['content-type']).toContain(type)
      const again = await request.get(address, {
        headers: { 'If-None-Match': answer.headers()['etag'] ?? '' },
      })
      expect(again.status()).toBe(304)
    }
    expect((await request.get('/feeds/nothing.atom')).status()).toBe(404)
  })
})
