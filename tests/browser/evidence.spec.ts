import { expect, type Page, test } from '@playwright/test'
import { faultsOf } from './axe'

const quote = '/evidence/q-p9710v2yz2qxp'

const documents = (page: Page) => page.getByRole('table', { name: 'Documents' })

/** From the list of sources to the first quote of the document that has most. */
async function openAQuote(page: Page) {
  await page.goto('/sources')
  await documents(page)
    .getByRole('link', { name: /quotes of/ })
    .first()
    .click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^quote 1$/ })
    .first()
    .click()
  await page.waitForURL(/\/evidence\/q-[0-9a-z]{13}$/)
}

test('A permalink leads from a document to a quote and back', async ({ page }) => {
  await openAQuote(page)
  const permalink = page.url()
  await page.getByRole('definition').getByRole('link').first().click()
  await page.waitForURL(/\/sources\/[a-z0-9-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(
    page
      .getByRole('main')
      .locator(`a[href="${new URL(permalink).pathname}"]`)
      .first(),
  ).toBeVisible()
})

test('A figure leads to the words that prove it', { tag: '@one-width' }, async ({ page }) => {
  await page.goto('/figures/ring-partner-agencies')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^quote/ })
    .first()
    .click()
  await page.waitForURL(/\/evidence\/q-/)
  await expect(page.getByRole('heading', { name: 'Figures' })).toBeVisible()
  await page.getByRole('main').locator('a[href^="/figures/"]').first().click()
  await page.waitForURL(/\/figures\//)
})

test('The words marked in the passage are the quote, letter for letter', { tag: '@one-width' }, async ({
  page,
}) => {
  await page.goto(quote)
  const headline = await page.getByRole('heading', { level: 1 }).textContent()
  const marked = await page
    .locator('section', { hasText: 'In its passage' })
    .locator('mark')
    .first()
    .textContent()
  expect([marked, `“${marked}”`]).toContain(headline)
})

test('A row shows its cells, its file and its line', async ({ page }) => {
  await page.goto('/partnerships?company=ring')
  await page.getByRole('main').getByRole('link', { name: /^row/ }).first().click()
  await page.waitForURL(/\/evidence\/r-[0-9a-z]{13}$/)
  await expect(page.getByRole('table', { name: 'The row’s own cells' }).getByRole('row')).not.toHaveCount(1)
  await expect(page.getByText('Line', { exact: true })).toBeVisible()
})

test('An id that nothing has is a real 404', { tag: '@one-width' }, async ({ page }) => {
  for (const path of [
    '/evidence/q-0000000000000',
    '/evidence/nonsense',
    '/sources/no-such',
    '/people/no-such',
  ]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
  }
})

test('A permalink can be copied, and a citation names it and the version', { tag: '@one-width' }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(quote)
  // The link copies once its script has come; until then it is a plain link.
  await expect(async () => {
    await page.getByRole('link', { name: 'Copy link' }).click()
    await expect(page.getByText('copied')).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  await page.locator('summary', { hasText: 'Cite' }).click()
  await expect(page.getByText(/Blue Ledger, version \d+ .*\/evidence\/q-/)).toBeVisible()
  await page.getByRole('button', { name: 'Copy citation' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(new URL(page.url()).pathname)
})

test('Evidence and source pages have no fault that axe can see', async ({ page }) => {
  await page.goto(quote)
  expect(await faultsOf(page)).toEqual([])
  await page.goto('/sources')
  await documents(page)
    .getByRole('link', { name: /quotes of/ })
    .first()
    .click()
  await page.waitForURL(/\/sources\/[a-z0-9-]+$/)
  expect(await faultsOf(page)).toEqual([])
})

test('A campaign shows whom it addresses, what it asks and what was answered, each with its words', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/campaigns')
  await page.getByRole('link', { name: 'Tech Is Not Neutral', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'What it asks' })).toBeVisible()
  await expect(page.getByText('Microsoft declined to comment for this story').first()).toBeVisible()
  await page
    .locator('#demands')
    .getByRole('link', { name: /^quote/ })
    .first()
    .click()
  await page.waitForURL(/\/evidence\/q-/)
})

test('An organization that a document misnames says so and leads there', { tag: '@one-width' }, async ({
  page,
}) => {
  await page.goto('/organizations/fight-for-the-future')
  const names = page.getByRole('list', { name: 'Other names' })
  await expect(names).toContainText('misnamed “Fight for Our Future”')
  await names.getByRole('link').first().click()
  await page.waitForURL(/\/sources\//)
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('A quote, its proof and its citation can be read', { tag: '@one-width' }, async ({ page }) => {
    await page.goto(quote)
    await expect(page.getByRole('heading', { name: 'In its passage' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Provenance' })).toBeVisible()
    await page.locator('summary', { hasText: 'Cite' }).click()
    await expect(page.getByText(/Blue Ledger, version \d+/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy citation' })).toHaveCount(0)
  })
})

test('Nothing is wider than the screen', { tag: '@phone' }, async ({ page }) => {
  await page.goto(quote)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
