import { expect, test } from '@playwright/test'
import { main, numbers } from './import-pages'

// Nothing here needs script, and pages come sooner without: what scripts do there is tested elsewhere.
test.use({ javaScriptEnabled: false })

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
