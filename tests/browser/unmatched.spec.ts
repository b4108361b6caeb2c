import { expect, type Page, test } from '@playwright/test'

const main = (page: Page) => page.getByRole('main')
const names = (page: Page) => page.getByRole('table', { name: 'Names that are not matched yet' })
const totals = (page: Page) => page.getByRole('table', { name: /^How much is not matched yet/ })

/** The row of a name. */
const rowOf = (page: Page, name: string) =>
  names(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) })

test('What is not yet matched leads from the data to the names, and from a name to its contracts', async ({
  page,
}) => {
  await page.goto('/data')
  await main(page)
    .getByRole('link', { name: /^recipients on [\d,]+ rows?$/ })
    .first()
    .click()
  await expect(page).toHaveURL('/data/unmatched?kind=recipient')
  await expect(main(page)).toContainText('no companies or agencies of the ledger')
  await expect(main(page)).toContainText('npm run review')

  await page.goto('/data/unmatched?dataset=usaspending-transactions')
  const row = rowOf(page, 'NORTHWIND LANTERN SUPPLY LLC')
  await expect(row).toContainText('$92.1k')
  await row.getByRole('link').first().click()
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
    'Recipient as written: NORTHWIND LANTERN SUPPLY LLC',
  )
  await expect(main(page)).toContainText(
    'Not yet matched: these contracts have a recipient that is no company',
  )
  await expect(page.getByRole('table', { name: 'Contracts', exact: true }).getByRole('row')).toHaveCount(3)
  await main(page).getByRole('link', { name: 'All such names' }).click()
  await expect(rowOf(page, 'NORTHWIND LANTERN SUPPLY LLC')).toBeVisible()
})

test('The most valuable names stand first, on every page', async ({ page }) => {
  await page.goto('/data/unmatched?dataset=cbp-ice-obligations-fy2021-2026')
  const amounts = async () =>
    names(page)
      .locator('td.p-aside')
      .evaluateAll((cells) =>
        cells.map((cell) =>
          Math.max(...[...cell.querySelectorAll('data')].map((one) => Number.parseFloat(one.value))),
        ),
      )
  const first = await amounts()
  expect(first).toHaveLength(50)
  await page.getByRole('link', { name: 'next →' }).click()
  await expect(page).toHaveURL(/after=/)
  await page.waitForLoadState()
  await expect.poll(amounts).not.toEqual(first)
  const all = [...first, ...(await amounts())]
  expect(all).toEqual(all.toSorted((a, b) => b - a))
})

test('Names are found by their words, and told apart by what they are written as', async ({ page }) => {
  await page.goto('/data/unmatched?q=lantern+sons')
  await expect(names(page).getByRole('row')).toHaveCount(4)
  await page.goto('/data/unmatched?q=lantern&kind=vendor')
  await rowOf(page, 'Lantern & Sons').getByRole('link').first().click()
  await expect(page).toHaveURL(/^[^?]*\/partnerships\?vendor=/)
  await expect(page.getByRole('table').last().getByRole('row')).toHaveCount(2)

  await page.goto('/data/unmatched?kind=buyer')
  await expect(rowOf(page, 'Alderness Constabulary')).toContainText('Buyer, United Kingdom')
  await expect(totals(page).getByRole('row')).toHaveCount(2)
  await rowOf(page, 'Alder Hollow Police Department').getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Contracts', exact: true }).getByRole('row')).toHaveCount(3)
})

test('A sum that goes to several recipients is in no name’s amount', async ({ page }) => {
  await page.goto('/data/unmatched?q=motorola+uk')
  const row = rowOf(page, 'Motorola Solutions UK Limited')
  await expect(row).toContainText('not told apart')
  await row.getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Contracts', exact: true }).getByRole('row')).toHaveCount(2)
  await expect(main(page)).toContainText('Motorola Solutions UK Limited')
})

test.describe('Without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the names are filtered, and the search finds their contracts', async ({ page }) => {
    await page.goto('/data/unmatched')
    const filters = page.getByText(/^Filters/)
    if (await filters.isVisible()) await filters.click()
    await page.getByLabel('Words of a name').fill('northwind')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL('/data/unmatched?q=northwind')
    await expect(rowOf(page, 'NORTHWIND LANTERN SUPPLY LLC')).toBeVisible()
    await page.goto('/search?q=northwind+lantern')
    await expect(
      main(page)
        .getByRole('link', { name: /LAMPS|lamps/ })
        .first(),
    ).toBeVisible()
  })
})
