import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test("Ring's chart is drawn with its marks, and its rows open as a table", async ({ page }) => {
  await page.goto('/')
  const chart = page
    .getByRole('figure')
    .filter({ hasText: 'A figure in the press can be older than the paper' })
  const drawing = chart.locator('svg:visible')
  await expect(drawing).toHaveCount(1)
  await expect(drawing.getByRole('link', { name: /more than 1,300/ }).first()).toBeVisible()
  await expect(drawing.getByRole('link', { name: /more than 400/ })).toBeVisible()
  for (const year of ['2018', '2019', '2020'])
    await expect(drawing.locator('text', { hasText: year }).first()).toBeVisible()
  await expect(chart.getByRole('button')).toBeHidden()

  await expect(chart.getByRole('table')).toBeHidden()
  await chart.getByText(/^The \d+ rows as a table$/).click()
  await expect(chart.getByRole('table')).toBeVisible()
  const promised = Number((await chart.locator('summary').textContent())?.match(/\d+/)?.[0])
  await expect(chart.getByRole('table').getByRole('row')).toHaveCount(promised + 1)
})

test('A mark of a chart leads to the words it stands for', async ({ page }) => {
  await page.goto('/charts/ring-partnerships')
  await page
    .locator('svg:visible')
    .getByRole('link', { name: /more than 400/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('more than 400 police departments')
})

test('Filter, order and page are kept together', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Sheriffs' }).click()
  await page.getByRole('columnheader', { name: 'Company' }).getByRole('link').click()
  await page.getByRole('link', { name: 'next →' }).click()
  await expect(page).toHaveURL(/agency-type=sheriff.*sort=.*after=/)
  const types = page.getByRole('table').getByRole('cell', { name: 'Sheriff', exact: true })
  await expect(types).toHaveCount(50)
})

test('A search leads to a quote, and the quote to its citation', async ({ page }) => {
  await page.goto('/about')
  await page.getByLabel('Search the ledger').fill('moratorium')
  await page.getByLabel('Search the ledger').press('Enter')
  await page
    .getByRole('main')
    .getByRole('link', { name: /one-year moratorium/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('one-year moratorium')
  await page.getByText('Cite', { exact: true }).click()
  await expect(page.getByText(/Blue Ledger, version \d+ .*\/evidence\/q-wpkmn1cqa6g4s/).first()).toBeVisible()
})

test('What is not there says so, and where to go on', async ({ page }) => {
  for (const address of ['/companies/no-such', '/evidence/q-0000000000000', '/no-such']) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not in the ledger')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  }
  await page.getByRole('main').getByRole('link', { name: 'companies' }).click()
  await expect(page).toHaveURL('/companies')
})
