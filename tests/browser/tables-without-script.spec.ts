import { expect, test } from '@playwright/test'
import { facet, idsOnPage, main, openFilters, said } from './list-parts'

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('several values of several facets are chosen at once, and cleared facet by facet', async ({
    page,
  }) => {
    await page.goto('/contracts')
    await openFilters(page)
    await facet(page, 'Through a reseller').getByLabel(/^yes/).check()
    await facet(page, 'Fiscal year').getByLabel(/^2022/).check()
    await facet(page, 'Fiscal year').getByLabel(/^2021/).check()
    await page.getByLabel('Least amount').fill('1m')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL('/contracts?reseller=yes&year=2021&year=2022&amount-from=1000000')
    await expect(said(page)).toContainText(
      'through resellers, with actions in fiscal year 2021 or 2022, of at least 1,000,000',
    )
    await openFilters(page)
    await page.getByRole('link', { name: 'clear Fiscal year' }).click()
    await expect(page).toHaveURL('/contracts?reseller=yes&amount-from=1000000')
  })

  test('a long facet unfolds, finds a value by its name, and stays unfolded when it is chosen', async ({
    page,
  }) => {
    await page.goto('/agencies')
    await openFilters(page)
    await facet(page, 'State')
      .getByRole('link', { name: /^\d+ more of State/ })
      .click()
    await expect(page).toHaveURL('/agencies?more=state#facet-state')
    await page.getByLabel('Find in State').fill('dakota')
    await page.getByLabel('Find in State').press('Enter')
    await expect(facet(page, 'State').getByRole('checkbox')).toHaveCount(2)
    await facet(page, 'State')
      .getByLabel(/^South Dakota/)
      .check()
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL('/agencies?state=SD&more=state&find=dakota')
    await expect(said(page)).toContainText('agencies in South Dakota')
  })

  test('columns and density are in the address, and stay when the list is sorted', {
    tag: '@one-width',
  }, async ({ page }) => {
    await page.goto('/contracts?company=cisco')
    await page.getByText('Columns and rows').click()
    const form = page.getByRole('form', { name: 'Columns and rows' })
    await form.getByLabel('Recipient').uncheck()
    await form.getByLabel('What it is for').check()
    await form.getByLabel('close rows').check()
    await form.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/company=cisco&columns=buyer&.*columns=description.*&density=close$/)
    const looks =
      'columns=amount&columns=buyer&columns=contract&columns=description&columns=signed&density=close'
    const table = page.getByRole('table', { name: 'Contracts', exact: true })
    await expect(
      table.getByRole('columnheader', { name: 'What it is for', includeHidden: true }),
    ).toHaveCount(1)
    await expect(table.getByRole('columnheader', { name: 'Recipient', includeHidden: true })).toHaveCount(0)
    await table.getByRole('columnheader', { name: 'Amount' }).getByRole('link').click()
    await expect(page).toHaveURL(`/contracts?company=cisco&sort=-amount&${looks}`)
    const csv = main(page).getByRole('link', { name: 'CSV', exact: true }).first()
    await expect(csv).toHaveAttribute('href', '/download/contracts.csv?company=cisco&sort=-amount')
  })

  test('the last page is reached at once, and the first again', { tag: '@one-width' }, async ({ page }) => {
    await page.goto('/partnerships?company=ring&sort=agency')
    const first = await idsOnPage(page)
    await page.getByRole('link', { name: 'last', exact: true }).click()
    await expect(page).toHaveURL('/partnerships?company=ring&sort=agency&before=end')
    const place = await page.getByText(/^1,\d\d\d–1,\d\d\d of 1,\d\d\d$/).textContent()
    const [from, to, total] = (place ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number) ?? []
    expect(to).toBe(total)
    expect((from ?? 0) % 50).toBe(1)
    await expect(page.getByRole('link', { name: 'next →' })).toHaveCount(0)
    await page.getByRole('link', { name: '← previous' }).click()
    await expect(page.getByRole('link', { name: 'last', exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'first', exact: true }).click()
    await expect(page).toHaveURL('/partnerships?company=ring&sort=agency')
    await expect.poll(() => idsOnPage(page)).toEqual(first)
  })

  test('each row has an address of its own, that finds it on whichever page it stands', async ({ page }) => {
    await page.goto('/agencies?type=police')
    await page.getByRole('link', { name: 'next →' }).click()
    await expect(page).toHaveURL(/after=/)
    await expect(page.getByRole('link', { name: '← previous' })).toBeVisible()
    const [, , , , , sixth = ''] = await idsOnPage(page)
    const row = page.locator(`tr[id="${sixth}"]`)
    await row.getByRole('link', { name: 'link to this row' }).click()
    await expect(page).toHaveURL(`/agencies?type=police&around=${sixth}#${sixth}`)
    await expect(page.getByText(/^51–100 of/)).toBeAttached()
    await expect(row).toBeInViewport()
    await expect(row).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
    await page.goto(`/agencies?type=police&sort=-name&around=${sixth}#${sixth}`)
    await expect(row).toBeInViewport()
  })
})
