import { expect, test } from '@playwright/test'
import { main, numbers, openRunWithRefusals, refused, runs } from './import-pages'
import { expectSound } from './sound'

test('Every run that is listed adds up, and those that were taken back say so', async ({ page }) => {
  await page.goto('/data/runs')
  const rows = await runs(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
    .all()
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) {
    const [read = 0, loaded = 0, unchanged = 0, refusedRows = 0] = (await numbers(row)).slice(3)
    expect.soft(read, (await row.textContent()) ?? '').toBe(loaded + unchanged + refusedRows)
  }
  await expect(runs(page).getByText('taken back')).toHaveCount(1)
})

test('A register says whose it is, what the ledger holds of it, and which columns it drops', async ({
  page,
}) => {
  await page.goto('/data')
  await page.getByRole('heading', { name: 'Federal contract transactions' }).getByRole('link').click()
  await expect(page).toHaveURL('/data/usaspending-transactions')
  await expect(main(page).getByText('public domain in the United States')).toBeVisible()
  await page.getByText(/columns dropped when it is read/).click()
  await expect(page.getByText('recipient_phone_number', { exact: true })).toBeVisible()
  await expect(page.getByText('highly_compensated_officer_1_name', { exact: true })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Agencies that most rows name' })).toContainText(
    'Immigration and Customs',
  )
  await expect(main(page)).toContainText('1 row of these was not in the register any more')
})

test('A run leads to the rows it refused, by reason, and each to its own cells', async ({ page }) => {
  await openRunWithRefusals(page)
  const reasons = page.getByRole('table', { name: /^Reasons/ })
  await expect(refused(page).getByRole('row')).toHaveCount(5)
  await reasons
    .getByRole('row', { name: /federal_action_obligation/ })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(/reason=1#refused$/)
  await expect(refused(page).getByRole('row')).toHaveCount(3)
  await expect(refused(page)).toContainText('not given')
  await expect(refused(page)).toContainText('write it as -1234.50')
  await refused(page).getByRole('link', { name: /^row/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A row that was refused')
  const cells = page.getByRole('table', { name: 'The row’s own cells' })
  await expect(cells.getByRole('row', { name: /^federal_action_obligation not given/ })).toBeVisible()
  await page.getByRole('link', { name: 'next →' }).click()
  await expect(main(page)).toContainText('n/a')
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await expect(reasons).toBeVisible()
})

test('The pages of a run, of a refused row and of a run that was taken back are sound', async ({ page }) => {
  test.slow()
  await openRunWithRefusals(page)
  const run = new URL(page.url()).pathname
  await page.goto('/data/runs')
  const back = await runs(page)
    .getByRole('row', { name: /taken back/ })
    .getByRole('link')
    .first()
    .getAttribute('href')
  for (const address of [run, `${run}/refused/1`, back ?? 'none']) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await expectSound(page, address)
  }
})

test('Refused rows can be taken away, and no spreadsheet runs them', async ({ page, request }) => {
  await openRunWithRefusals(page)
  const href = await page.getByRole('link', { name: /Download all of them/ }).getAttribute('href')
  const response = await request.get(href ?? '')
  expect(response.headers()['content-type']).toMatch(/^text\/csv; charset=utf-8/)
  expect(response.headers()['content-disposition']).toMatch(/attachment; filename=".*refused\.csv"/)
  const [header = '', ...rows] = (await response.text()).trimEnd().split('\r\n')
  expect(header).toMatch(/^contract_transaction_unique_key,.*,file,line,column,reason,remedy$/)
  expect(header).not.toContain('phone')
  expect(rows).toHaveLength(4)
  expect(rows[0]).toContain(`"'=HYPERLINK(""https://example.org"",""A LAMP"")"`)
  expect(rows[0]).toMatch(
    /,transactions\.csv,7,action_date,is no day of the calendar,write it as 2019-08-28$/,
  )
  const some = await (await request.get(`${href}?reason=1`)).text()
  expect(some.trimEnd().split('\r\n')).toHaveLength(3)
  expect((await request.get('/data/runs/run-0000000000000/refused.csv')).status()).toBe(404)
})

test('A run says what it brought and how it is taken back; one that was taken back leads to nothing', async ({
  page,
}) => {
  await openRunWithRefusals(page)
  await expect(main(page)).toContainText(/npm run import -- undo run-[0-9a-z]{13}/)
  await page.getByRole('link', { name: '4 contracts' }).click()
  await expect(page).toHaveURL(/\/contracts\?run=run-/)
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(
    'Brought or changed by: run-',
  )
  // One of the four was brought by the awards of the same import; the transactions are this run's.
  await expect(page.getByRole('table', { name: 'Contracts', exact: true }).getByRole('row')).toHaveCount(5)

  await page.goto('/data/runs')
  await runs(page)
    .getByRole('row', { name: /taken back/ })
    .getByRole('link')
    .first()
    .click()
  await expect(main(page)).toContainText('This run was taken back in version')
  await expect(main(page)).not.toContainText('npm run import')
  await expect(main(page).locator('a[href*="?run="]')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a run can be read, its refused rows chosen by reason, and its columns unfolded', async ({ page }) => {
    await openRunWithRefusals(page)
    await page
      .getByRole('table', { name: /^Reasons/ })
      .getByRole('link')
      .last()
      .click()
    await expect(refused(page).getByRole('row')).toHaveCount(2)
    await page.getByRole('link', { name: 'All 4 refused rows' }).click()
    await expect(refused(page).getByRole('row')).toHaveCount(5)
  })
})
