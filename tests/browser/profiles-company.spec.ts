import { expect, type Page, test } from '@playwright/test'

// Nothing here needs script, and pages come sooner without: what scripts do there is tested elsewhere.
test.use({ javaScriptEnabled: false })

const count = async (page: Page, name: RegExp) => {
  const text = await page.getByRole('link', { name }).first().textContent()
  return Number(text?.match(/[\d,]+/)?.[0].replaceAll(',', ''))
}

test("A company's partnerships lead to a list that counts the same", async ({ page }) => {
  await page.goto('/companies/ring')
  const counted = await count(page, /partnerships with/)
  await page
    .getByRole('list', { name: 'In numbers' })
    .getByRole('link', { name: /partnerships/ })
    .click()
  await expect(page).toHaveURL('/partnerships?company=ring')
  await expect(page.getByRole('main')).toContainText(new RegExp(`${counted.toLocaleString('en-US')}`))
})

test('A parent is counted with what it owns, and alone when asked', async ({ page }) => {
  await page.goto('/companies/amazon')
  const together = await count(page, /partnerships with/)
  await expect(page.getByText('Counted here: Amazon, including')).toBeVisible()
  await page.getByRole('link', { name: 'Count Amazon alone' }).click()
  await expect(page).toHaveURL('/companies/amazon?only=1')
  await expect(page.getByText('Counted here: Amazon alone.')).toBeVisible()
  await expect(
    page.getByRole('link', { name: new RegExp(`^${together.toLocaleString('en-US')}`) }),
  ).toHaveCount(0)
  await page.getByRole('link', { name: 'Include what it owns' }).click()
  await expect(page).toHaveURL('/companies/amazon')
})

test('A bar leads to the partnerships with agencies of that type', async ({ page }) => {
  await page.goto('/companies/ring')
  await page.getByRole('list', { name: 'Partnerships by type of agency' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/partnerships\?agency-type=[a-z-]+&company=ring$/)
})

test('A claimed number leads to the words that claim it', async ({ page }) => {
  await page.goto('/companies/ring')
  await page
    .getByRole('row', { name: /more than 1,300 police departments.*TechCrunch/ })
    .getByRole('link', { name: /^quote/ })
    .click()
  await expect(page).toHaveURL(/\/evidence\/q-/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('more than 1,300 police departments')
})

test('What contradicts a statement stands beside it', async ({ page }) => {
  await page.goto('/companies/amazon')
  const row = page.getByRole('row', { name: /Amazon has not followed/ })
  await expect(row.getByText('Contradicted:').first()).toBeVisible()
})

test('A promise says where it stands today', async ({ page }) => {
  await page.goto('/companies/amazon#commitments')
  const promise = page.getByRole('article').filter({ hasText: 'moratorium' })
  await expect(promise.getByText('Today: expired on 10 Jun 2021')).toBeVisible()
  await expect(promise.getByRole('link', { name: /^quote/ }).first()).toHaveAttribute(
    'href',
    /^\/evidence\/q-/,
  )
})

test('A bid is part of no sum', async ({ page }) => {
  await page.goto('/companies/microsoft')
  await expect(page.getByRole('table', { name: 'Contracts bid for' })).toContainText('$10,000,000,000')
  const sums = page.getByRole('table', { name: 'Contracts added up by kind, role and currency' })
  await expect(sums).toContainText('through a reseller')
  await expect(sums).not.toContainText('Bid')
})

test('A company without contracts says what that means', async ({ page }) => {
  await page.goto('/companies/nextdoor')
  await expect(page.getByText(/No contract in the ledger/)).toContainText('not the same as none')
})

test('An unknown company is not found', async ({ page }) => {
  const response = await page.goto('/companies/no-such-company')
  expect(response?.status()).toBe(404)
})
