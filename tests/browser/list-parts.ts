import type { Page } from '@playwright/test'

/** The lists that have a table of their own. */
export const lists = ['/partnerships', '/contracts', '/agencies', '/companies', '/evidence'] as const

export const main = (page: Page) => page.getByRole('main')
export const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

/** The sentence that says what a list shows. */
export const said = (page: Page) => main(page).getByRole('status').first()

/** Where there is no room beside the list, the filters are behind a button. */
export async function openFilters(page: Page) {
  if ((page.viewportSize()?.width ?? 0) < 1240) await page.locator('details.facets > summary').click()
}

export async function idsOnPage(page: Page): Promise<string[]> {
  return page.locator('table.ledger tr[id]').evaluateAll((rows) => rows.map(({ id }) => id))
}
