import { expect, type Locator, type Page } from '@playwright/test'

/** The parts of pages about imports. */
export const main = (page: Page) => page.getByRole('main')
export const runs = (page: Page) => page.getByRole('table', { name: /runs/i })
export const refused = (page: Page) => page.getByRole('table', { name: 'Rows that were refused' })

/** The whole numbers in a row's cells, each cell's first. */
export async function numbers(row: Locator): Promise<number[]> {
  const cells = await row.getByRole('cell').allTextContents()
  return cells.map((cell) => Number(/^[\d,]+/.exec(cell.trim())?.[0].replaceAll(',', '') ?? Number.NaN))
}

/** From the page of data to the run of transactions in which rows were refused. */
export async function openRunWithRefusals(page: Page) {
  await page.goto('/data/usaspending-transactions')
  await runs(page)
    .getByRole('row', { name: /^.*9.*5.*0.*4/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/\/data\/runs\/run-[0-9a-z]{13}$/)
}
