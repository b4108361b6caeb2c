import { expect, test } from '@playwright/test'
import { faultsOf } from './axe'

test('The method leads to the health of all quotes, and from there to a quote and its own', async ({
  page,
}) => {
  await page.goto('/about')
  await page.getByRole('link', { name: 'how the quotes fare' }).click()
  await page.waitForURL('/evidence/health')
  const counts = page.getByRole('table', { name: 'Quotes by state' })
  await expect(counts.getByRole('row')).toHaveCount(8)
  const quotes = page.getByRole('table', { name: 'Quotes and their health' })
  const shown = await quotes.getByRole('row').count()
  expect(shown).toBeGreaterThan(1)
  expect(await faultsOf(page)).toEqual([])

  // A number leads to as many quotes as it says.
  const number = counts.getByRole('link', { name: /quotes: no address known online/ })
  const said = Number.parseInt((await number.textContent()) ?? '', 10)
  await number.click()
  await page.waitForURL('/evidence/health?online=no-address')
  await expect(page.getByText(`${said} quotes`, { exact: true })).toBeVisible()
  await page.getByRole('link', { name: /^Remove the filter Online: no address known/ }).click()
  await page.waitForURL('/evidence/health')

  await quotes.getByRole('link').first().click()
  await page.waitForURL(/\/evidence\/q-[0-9a-z]{13}$/)
  const health = page.locator('#health')
  await expect(health.getByRole('heading', { name: 'Health' })).toBeVisible()
  await expect(health).toContainText('In the file: ')
  await expect(health).toContainText('Online: ')
  expect(await faultsOf(page)).toEqual([])
})

test('What the address asks and nobody knows is named', async ({ page }) => {
  await page.goto('/evidence/health?stored=lost&after=q-0000000000000')
  await expect(page.getByLabel('Problems with this address')).toContainText('stored=lost')
  await expect(page.getByText('No quote stands beyond this place.')).toBeVisible()
})
