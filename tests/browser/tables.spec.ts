import { expect, type Page, test } from '@playwright/test'
import { facet, idsOnPage, lists, main, openFilters, said } from './list-parts'

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
    /^\d+ contracts? of Amazon and its companies, through resellers, bought by Immigration and Customs Enforcement, with actions in fiscal year 2022, largest first$/,
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

test('Beside the rows stands the file for Excel, and what describes its columns @one-width', async ({
  page,
  request,
}) => {
  await page.goto('/partnerships?company=ring&agency-type=sheriff')
  const addressOf = async (name: string) =>
    (await main(page).getByRole('link', { name, exact: true }).first().getAttribute('href')) ?? ''
  const plain = await (await request.get(await addressOf('CSV'))).body()
  const marked = await (await request.get(await addressOf('for Excel'))).body()
  expect(marked.subarray(0, 3).toString('hex')).toBe('efbbbf')
  expect(marked.subarray(3).equals(plain)).toBe(true)
  const description = await (await request.get(await addressOf('columns and licences'))).json()
  expect(description.tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(
    plain.toString().split('\r\n')[0],
  )
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

test('Rows that were left are there again when one goes back, and those that came later when one goes forth', {
  tag: '@one-width',
}, async ({ page }) => {
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

test('A page holds its rows once, and not again as data for scripts', { tag: '@one-width' }, async ({
  request,
}) => {
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

test('A count beside a size of amounts is what choosing it gives', { tag: '@one-width' }, async ({
  page,
}) => {
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

test('A wrong parameter is named with the one that is meant, and where all are described', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/contracts?reseler=yes&year=2022&columns=price&amount-from=much')
  const problems = page.getByRole('region', { name: 'Problems with this address' })
  await expect(problems.getByRole('listitem')).toHaveCount(3)
  await expect(problems).toContainText(
    'reseler=yes: this list has no such parameter; reseller is meant perhaps',
  )
  await expect(problems).toContainText('columns=price: may be buyer,')
  await expect(said(page)).toContainText('with actions in fiscal year 2022')
  await problems.getByRole('link', { name: 'What this list can be asked' }).click()
  await expect(page).toHaveURL('/api#contracts-parameters')
})

test('Each form of a file is compressed on its way, and says so', { tag: '@one-width' }, async ({
  request,
}) => {
  for (const format of ['csv', 'json', 'jsonl']) {
    const file = await request.get(`/download/companies.${format}`, {
      headers: { 'Accept-Encoding': 'gzip' },
    })
    expect(file.headers()['content-encoding'], format).toBe('gzip')
    expect(await file.text(), format).toContain('amazon-web-services')
    const plain = await request.get(`/download/companies.${format}`, {
      headers: { 'Accept-Encoding': 'identity' },
    })
    expect(plain.headers()['content-encoding'], format).toBeUndefined()
    expect(await plain.text(), format).toContain('amazon-web-services')
  }
})
