import { expect, type Locator, type Page, test } from '@playwright/test'

const main = (page: Page) => page.getByRole('main')
const runs = (page: Page) => page.getByRole('table', { name: /runs/i })
const refused = (page: Page) => page.getByRole('table', { name: 'Rows that were refused' })

/** The whole numbers in a row's cells, each cell's first. */
async function numbers(row: Locator): Promise<number[]> {
  const cells = await row.getByRole('cell').allTextContents()
  return cells.map((cell) => Number(/^[\d,]+/.exec(cell.trim())?.[0].replaceAll(',', '') ?? Number.NaN))
}

/** From the page of data to the run of transactions in which rows were refused. */
async function openRunWithRefusals(page: Page) {
  await page.goto('/data/usaspending-transactions')
  await runs(page)
    .getByRole('row', { name: /^.*9.*5.*0.*4/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/\/data\/runs\/run-[0-9a-z]{13}$/)
}

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

const rows = [
  ['a contract’s own row', '/evidence/r-bwd2t3ta85drd', /^\/contracts\/k-/],
  ['an action on a contract', '/evidence/r-qxr1es7q2tpag', /^\/contracts\/k-/],
  ['an award of an Open Contracting process', '/evidence/r-txnq7tgndw8xa', /^\/contracts\/k-/],
  ['a listing', '/evidence/r-mp6ezp775tgqn', /^\/partnerships\/p-/],
  ['a row of a register of agencies', '/evidence/r-27q01y2sq9jbp', /^\/agencies\//],
] as const

for (const [what, address, record] of rows) {
  test(`The permalink of ${what} leads to its record, its run and its register, and back`, async ({
    page,
  }) => {
    await page.goto(address)
    await expect(main(page)).toContainText(/Line \d+ of \w/)
    for (const to of [/^\/data\/runs\/run-/, /^\/data\/[a-z0-9-]+$/]) {
      const hrefs = await main(page)
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      expect(
        hrefs.some((href) => to.test(href)),
        String(to),
      ).toBe(true)
    }
    const proves = page.locator('section', { has: page.getByRole('heading', { name: 'What it proves' }) })
    const links = await proves.getByRole('link').all()
    const hrefs = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))
    const own = hrefs.find((href) => record.test(href))
    await page.goto(own ?? 'no record')
    await expect(main(page).locator(`a[href="${address}"]`).first()).toBeVisible()
  })
}

test('What a register no longer lists is said so, and never called ended', async ({ page }) => {
  await page.goto('/evidence/r-kcrzdc69146ax')
  await expect(main(page).getByText('no longer listed', { exact: true })).toBeVisible()
  await expect(main(page)).toContainText('last on 10 Mar 2025')
  await expect(main(page)).toContainText('not the same as ended')
  await page.goto('/contracts?dataset=usaspending-transactions&q=lamps')
  await page
    .getByRole('table')
    .last()
    .getByRole('link', { name: /^70CTD/ })
    .click()
  await expect(page.locator('#transactions')).toContainText('no longer listed')
})

test('A contract lists each of its recipients, and says which are not yet matched', async ({ page }) => {
  await page.goto('/contracts?q=Cloud+framework')
  await expect(page.getByRole('table').last()).toContainText('and 2 other recipients')
  await page.getByRole('link', { name: 'MPS-1', exact: true }).click()
  const parties = page.getByRole('table', { name: 'Parties' })
  await expect(
    parties
      .getByRole('row', { name: /^Recipient 2 of 3 Microsoft Limited/ })
      .getByRole('link', { name: 'Microsoft' }),
  ).toBeVisible()
  const unknown = parties.getByRole('row', { name: /^Recipient 3 of 3/ })
  await expect(unknown).toContainText('not yet matched to a company')
  await unknown.getByRole('link').click()
  await expect(page).toHaveURL(/\/data\/unmatched\?q=/)
  await expect(main(page)).toContainText('Lantern & Sons Ltd')
})

test('An agency and a company say which registers name them, and how they write it', async ({ page }) => {
  await page.goto('/agencies/alder-hollow-police-department-as')
  const registers = page.locator('#registers')
  await expect(registers.getByRole('link', { name: 'Atlas of Surveillance' })).toBeVisible()
  await expect(registers).toContainText('2 rows about partnerships, 1 of them no longer listed')
  await expect(registers).toContainText('Written “Alder Hollow Police Department”')
  await page.goto('/companies/clearview-ai')
  await expect(page.locator('#registers')).toContainText('“CLEARVIEW AI, INC.”')
})

test('The map counts what imports brought, also where it has no place for it', async ({ page, request }) => {
  await page.goto('/charts/partnerships-by-state')
  await page.locator('summary', { hasText: 'as a table' }).first().click()
  const table = page.getByRole('figure').getByRole('table')
  for (const [place, list] of [
    ['American Samoa', '/partnerships?country=US&state=AS'],
    ['United Kingdom', '/partnerships?country=GB'],
  ] as const) {
    const [, , counted] = await numbers(table.getByRole('row', { name: new RegExp(`^${place}`) }))
    await expect(page.getByRole('figure').locator('svg:visible').first()).toContainText(`${place} ${counted}`)
    const html = await (await request.get(list)).text()
    expect(html, place).toMatch(new RegExp(`>${counted}</b>`))
  }
  await expect(page.getByRole('figure')).toContainText('Atlas of Surveillance, 10 Jun 2025')
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
