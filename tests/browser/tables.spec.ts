import { expect, type Page, test } from '@playwright/test'
import { axe, faultsOf, standards } from './axe'

const lists = ['/partnerships', '/contracts', '/agencies', '/companies', '/evidence'] as const

const main = (page: Page) => page.getByRole('main')
const facet = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const said = (page: Page) => main(page).getByRole('status').first()
const isPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 1180

/** On a phone the filters are behind a button. */
async function openFilters(page: Page) {
  if (isPhone(page)) await page.locator('details.facets > summary').click()
}

async function idsOnPage(page: Page): Promise<string[]> {
  return page.locator('table.ledger tr[id]').evaluateAll((rows) => rows.map(({ id }) => id))
}

/** Chooses a value, and waits until the address says so. */
async function choose(page: Page, name: string, label: RegExp, address: RegExp) {
  await facet(page, name).getByLabel(label).check()
  await expect(page).toHaveURL(address)
}

test('From the first page: ICE contracts that reached Amazon through resellers in 2022, largest first, as CSV', async ({
  page,
}) => {
  await page.goto('/')
  await main(page).getByRole('link', { name: 'Contracts through resellers' }).click()
  await openFilters(page)
  await choose(page, 'Buyer', /^Immigration and Customs Enforcement/, /agency=immigration/)
  await choose(page, 'Fiscal year', /^2022/, /year=2022/)
  await facet(page, 'Technology company')
    .getByRole('link', { name: /^more, or find one/ })
    .click()
  await page.getByLabel('Find in Technology company').fill('amaz')
  await choose(page, 'Technology company', /^Amazon and subsidiaries/, /company=amazon/)
  await expect(said(page)).toHaveText(
    /^\d+ contracts? of Amazon and its companies, through resellers, bought by Immigration and Customs Enforcement, with actions in 2022, largest first$/,
  )
  const shown = Number((await said(page).locator('b').textContent())?.replaceAll(',', ''))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('link', { name: 'CSV', exact: true }).first().click(),
  ])
  const { readFile } = await import('node:fs/promises')
  const rows = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n(?=k-)/)
  expect(rows.length - 1).toBe(shown)
  expect(rows.slice(1).every((row) => row.includes('immigration-and-customs-enforcement'))).toBe(true)
})

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
      'through resellers, with actions in 2021 or 2022, of at least 1,000,000',
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

  test('columns and density are in the address, and stay when the list is sorted', async ({ page }) => {
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

  test('the last page is reached at once, and the first again', async ({ page }) => {
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

test('What is chosen applies at once, the focus stays, and going back takes it away', async ({ page }) => {
  await page.goto('/partnerships')
  await openFilters(page)
  const sheriff = facet(page, 'Agency type').getByLabel(/^Sheriff/)
  const california = facet(page, 'State').getByLabel(/^California/)
  await sheriff.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL('/partnerships?agency-type=sheriff')
  await expect(said(page)).toContainText('partnerships with sheriff')
  await expect(sheriff).toBeFocused()
  await california.check()
  await expect(page).toHaveURL('/partnerships?agency-type=sheriff&state=CA')
  await page.goBack()
  await expect(page).toHaveURL('/partnerships?agency-type=sheriff')
  await expect(california).not.toBeChecked()
  await expect(sheriff).toBeChecked()
})

test('Rows that were left are there again when one goes back, and those that came later when one goes forth', async ({
  page,
}) => {
  await page.goto('/partnerships')
  const first = await idsOnPage(page)
  expect(first).toHaveLength(50)
  await openFilters(page)
  await choose(page, 'Agency type', /^Sheriff/, /agency-type=sheriff/)
  await expect.poll(() => idsOnPage(page)).not.toEqual(first)
  const sheriffs = await idsOnPage(page)
  expect(sheriffs).toHaveLength(50)
  await page.goBack()
  await expect.poll(() => idsOnPage(page)).toEqual(first)
  await page.goForward()
  await expect.poll(() => idsOnPage(page)).toEqual(sheriffs)
  await page.reload()
  await expect.poll(() => idsOnPage(page)).toEqual(sheriffs)
})

test('A page holds its rows once, and not again as data for scripts', async ({ request }) => {
  for (const list of lists) {
    const html = await (await request.get(list)).text()
    const ids = [...html.matchAll(/ id="([a-z]+-[0-9a-z]{13})"/g)].map(([, id]) => id ?? '')
    expect(ids.length, list).toBeGreaterThan(3)
    const scripts = [...html.matchAll(/<script.*?<\/script>/gs)].map(([script]) => script).join()
    expect(
      ids.filter((id) => scripts.includes(id)),
      list,
    ).toEqual([])
  }
})

test('A count beside a size of amounts is what choosing it gives', async ({ page }) => {
  await page.goto('/contracts?reseller=yes')
  const labels = page.locator('#facet-amount label')
  const sizes = await labels.evaluateAll((all) =>
    all.map((label) => ({
      value: label.querySelector('input')?.value ?? '',
      count: Number(label.lastElementChild?.textContent?.replaceAll(',', '')),
    })),
  )
  expect(sizes.length).toBeGreaterThan(4)
  for (const { value, count } of sizes.slice(0, 3)) {
    await page.goto(`/contracts?reseller=yes&amount=${value}`)
    await expect(said(page).locator('b')).toHaveText(count.toLocaleString('en-US'))
  }
})

test('A wrong parameter is named with the one that is meant, and where all are described', async ({
  page,
}) => {
  await page.goto('/contracts?reseler=yes&year=2022&columns=price&amount-from=much')
  const problems = page.getByRole('region', { name: 'Problems with this address' })
  await expect(problems.getByRole('listitem')).toHaveCount(3)
  await expect(problems).toContainText(
    'reseler=yes: this list has no such parameter; reseller is meant perhaps',
  )
  await expect(problems).toContainText('columns=price: may be buyer,')
  await expect(said(page)).toContainText('with actions in 2022')
  await problems.getByRole('link', { name: 'What this list can be asked' }).click()
  await expect(page).toHaveURL('/api#contracts-parameters')
})

const unfolded = [
  '/contracts?company=cisco&columns=buyer&columns=recipient&columns=contract&columns=description&columns=signed&columns=amount&density=close&more=agency',
  '/partnerships?columns=agency&columns=type&columns=kind&columns=status&columns=began&columns=seen&more=state',
] as const

for (const view of [...lists, ...unfolded]) {
  test(`${view} is still while it comes, and fits the screen`, async ({ page }) => {
    await page.addInitScript(() => {
      let shift = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'))
        Reflect.set(window, 'shift', shift)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(view, { waitUntil: 'networkidle' })
    await page.reload({ waitUntil: 'networkidle' }) // with its typefaces at hand
    expect(await page.evaluate(() => Reflect.get(window, 'shift') ?? 0)).toBe(0)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
  })
}

for (const view of unfolded) {
  test(`${view} is accessible with all unfolded`, async ({ page }) => {
    await page.goto(view)
    expect(await faultsOf(axe(page).withTags(standards))).toEqual([])
  })
}
