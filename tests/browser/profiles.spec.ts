import { expect, type Page, test } from '@playwright/test'
import { faultsOf } from './axe'

/** The page of the first contract in a list that fits. */
async function openFirst(page: Page, list: string, address: RegExp) {
  await page.goto(list)
  await page
    .getByRole('main')
    .locator('tbody a[href^="/contracts/"], tbody a[href^="/partnerships/p-"]')
    .first()
    .click()
  await expect(page).toHaveURL(address)
}

test('An agency says who supplies it with what, with the proof, and where it is', async ({ page }) => {
  await page.goto('/agencies/seattle-police-department-wa')
  const table = page.getByRole('table', { name: 'Partnerships of Seattle Police Department' })
  await expect(table.getByRole('row', { name: /Axon.*Body-worn cameras/ })).toBeVisible()
  await expect(
    page.getByRole('img', { name: /Seattle Police Department on the map of Washington/ }),
  ).toBeVisible()
  await table
    .getByRole('row', { name: /Microsoft/ })
    .getByRole('link', { name: /^quote/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Seattle police')
})

test("An agency's contracts are added up by company and lead to their list", { tag: '@one-width' }, async ({
  page,
}) => {
  await page.goto('/agencies/immigration-and-customs-enforcement')
  await page
    .getByRole('table', { name: 'Contracts by company', exact: true })
    .getByRole('row', { name: /Amazon Web Services.*through a reseller/ })
    .getByRole('link', { name: /^\d+$/ })
    .click()
  await expect(page).toHaveURL(
    /\/contracts\?company=amazon-web-services&only=1&role=technology&agency=immigration/,
  )
})

test('A partnership shows the cells of the row that lists it, and the row is one click away', async ({
  page,
}) => {
  await openFirst(page, '/partnerships?company=ring&sort=began', /\/partnerships\/p-/)
  await expect(page.getByRole('table', { name: 'The row’s own cells' }).first()).toContainText('Ring')
  await page.getByRole('article').getByRole('link', { name: /^row/ }).first().click()
  await expect(page).toHaveURL(/\/evidence\/r-/)
})

test('A partnership proven by words shows them, and says how precisely its beginning is known', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/agencies/seattle-police-department-wa')
  await page
    .getByRole('row', { name: /Microsoft/ })
    .getByRole('link', { name: 'Contract' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Microsoft and Seattle Police Department')
  await expect(
    page.getByText('Microsoft has contracts in place with Seattle police', { exact: true }),
  ).toBeVisible()
  await expect(page.getByText(/the beginning is not given/)).toBeVisible()
})

test('A contract through a reseller names all four parties and adds up its transactions', {
  tag: '@one-width',
}, async ({ page }) => {
  await openFirst(
    page,
    '/contracts?company=amazon-web-services&role=technology&sort=-amount',
    /\/contracts\/k-/,
  )
  const parties = page.getByRole('table', { name: 'Parties' })
  await expect(parties.getByRole('row', { name: /^Buyer/ })).toBeVisible()
  await expect(parties.getByRole('row', { name: /^Reseller, who receives the money/ })).toBeVisible()
  await expect(parties.getByRole('row', { name: /^Technology company.*Amazon Web Services/ })).toBeVisible()
  const amount = await page.locator('#amount data').first().textContent()
  await expect(page.locator('#transactions')).toContainText(`Sum: ${amount}`)
})

test('Money that was taken back is explained', { tag: '@one-width' }, async ({ page }) => {
  await openFirst(page, '/contracts?amount=negative', /\/contracts\/k-/)
  await expect(page.getByText('taken back (de-obligated)').first()).toBeVisible()
})

const pages = [
  '/companies/microsoft',
  '/agencies/immigration-and-customs-enforcement',
  '/agencies/seattle-police-department-wa',
]

for (const address of pages) {
  test(`${address} has no accessibility violations and no sideways scroll on a phone`, {
    tag: '@phone',
  }, async ({ page }) => {
    await page.goto(address)
    expect(await faultsOf(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a long table unfolds, and a company is counted alone', async ({ page }) => {
    await page.goto('/agencies/immigration-and-customs-enforcement')
    await page
      .getByText(/^The other \d+$/)
      .first()
      .click()
    await expect(page.getByRole('table', { name: /: the others$/ }).first()).toBeVisible()
    await page.goto('/companies/microsoft')
    await page.getByRole('link', { name: 'Count Microsoft alone' }).click()
    await expect(page.getByText('Counted here: Microsoft alone.')).toBeVisible()
  })
})
