import { expect, type Page, test } from '@playwright/test'
import { lists, main, openFilters } from './list-parts'

const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' })
const rows = (page: Page) => page.getByRole('table').last().getByRole('row')

/** How many records the list says match. */
async function count(page: Page): Promise<number> {
  const words = await main(page).locator('h1 + div b').textContent()
  return Number(words?.replaceAll(',', ''))
}

/** The number beside a choice of the filters. */
async function countBeside(page: Page, label: RegExp): Promise<number> {
  const words = await page
    .locator('form[aria-label="Filters"] label')
    .filter({ hasText: label })
    .first()
    .textContent()
  return Number(words?.match(/[\d,]+$/)?.[0].replaceAll(',', ''))
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('Partnerships are filtered by type of agency, and the number beside the filter was right', async ({
    page,
  }) => {
    await page.goto('/partnerships')
    const [all, promised] = [await count(page), await countBeside(page, /^Sheriff/)]
    await openFilters(page)
    await page
      .getByRole('group', { name: 'Agency type' })
      .getByLabel(/^Sheriff/)
      .check()
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL('/partnerships?agency-type=sheriff')
    expect(await count(page)).toBe(promised)
    expect(promised).toBeLessThan(all)
    // A phone leaves the column out.
    const types = page
      .getByRole('table')
      .getByRole('cell', { name: 'Sheriff', exact: true, includeHidden: true })
    await expect(types).toHaveCount((await rows(page).count()) - 1)

    await chips(page)
      .getByRole('link', { name: /Agency type: Sheriff/ })
      .click()
    await expect(page).toHaveURL('/partnerships')
    expect(await count(page)).toBe(all)
  })

  test('A list is sorted by a column, and the other way round', { tag: '@one-width' }, async ({ page }) => {
    await page.goto('/agencies?type=sheriff')
    const first = () => rows(page).nth(1).getByRole('link').first().textContent()
    const earliest = await first()
    await page.getByRole('columnheader', { name: 'Agency' }).getByRole('link').click()
    await expect(page.getByRole('columnheader', { name: 'Agency' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    expect((await first())?.localeCompare(earliest ?? '')).toBe(1)
    await expect(page).toHaveURL('/agencies?type=sheriff&sort=-name')
  })

  test('Pages follow one another without gap or repeat, and lead back', { tag: '@one-width' }, async ({
    page,
  }) => {
    await page.goto('/partnerships?company=ring&sort=agency')
    const seen: string[] = []
    const keep = async () => {
      await expect(page.locator('tbody tr[id]')).toHaveCount(50)
      const links = await page
        .locator('tbody a[href^="/partnerships/"]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))
      seen.push(...new Set(links))
    }
    await keep()
    await expect(page.getByText(/^1–50 of 1,/)).toBeVisible()
    await page.getByRole('link', { name: 'next →' }).click()
    await expect(page.getByText(/^51–100 of 1,/)).toBeVisible()
    await keep()
    expect(new Set(seen).size).toBe(100)
    await page.getByRole('link', { name: '← previous' }).click()
    await expect(page.getByText(/^1–50 of 1,/)).toBeVisible()
    expect(await page.locator('tbody a[href^="/partnerships/"]').first().getAttribute('href')).toBe(seen[0])
  })

  test('A search finds an agency by its short name, and the list of all that it counts', {
    tag: '@one-width',
  }, async ({ page }) => {
    await page.goto('/')
    await page.getByLabel('Search the ledger').fill('ICE')
    await page.getByLabel('Search the ledger').press('Enter')
    const agencies = page.locator('section', { has: page.getByRole('heading', { name: 'Agencies' }) })
    await expect(agencies.getByRole('link').first()).toHaveText('Immigration and Customs Enforcement')
    await expect(agencies.locator('mark').first()).toHaveText('ICE')
    const all = page.getByRole('link', { name: /^all [\d,]+ contracts$/ })
    const promised = Number(((await all.textContent()) ?? '').replace(/\D/g, ''))
    await all.click()
    await expect(page).toHaveURL('/contracts?q=ICE')
    expect(await count(page)).toBe(promised)
  })
})

test('Each list says how its number was counted', { tag: '@one-width' }, async ({ request }) => {
  const lists = ['companies', 'agencies', 'partnerships', 'contracts', 'evidence', 'sources', 'commitments']
  for (const list of [...lists, 'campaigns']) {
    const page = await (await request.get(`/${list}`)).text()
    expect(page, list).toContain(`href="/counted/${list}"`)
  }
})

test('Wrong parameters are named, and the rest of the address applies', { tag: '@one-width' }, async ({
  page,
}) => {
  for (const path of lists) {
    const response = await page.goto(`${path}?colour=red&sort=wrong&after=forged&q=%00`)
    expect(response?.status(), path).toBe(200)
    const problems = page.getByRole('region', { name: 'Problems with this address' })
    await expect(problems.getByRole('listitem'), path).toHaveCount(4)
    await expect(problems.getByText('colour=red'), path).toBeVisible()
    expect(await count(page), path).toBeGreaterThan(0)
  }
})

test('A chip for each filter in force takes away that filter alone', async ({ page }) => {
  await page.goto(
    '/partnerships?agency-type=police&agency-type=sheriff&company=amazon&only=1&from=2018&to=2020',
  )
  await expect(chips(page).getByRole('listitem')).toHaveCount(6) // one of them clears all
  await chips(page)
    .getByRole('link', { name: /Began: 2018–2020/ })
    .click()
  await expect(page).toHaveURL('/partnerships?agency-type=police&agency-type=sheriff&company=amazon&only=1')
  await chips(page).getByRole('link', { name: 'clear all' }).click()
  await expect(page).toHaveURL('/partnerships')
})

test('A company is counted with those it owns, and without them when asked', async ({ page }) => {
  await page.goto('/partnerships?company=amazon')
  const withRing = await count(page)
  await openFilters(page)
  await page.getByLabel('Without subsidiaries').check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL('/partnerships?company=amazon&only=1')
  await expect.poll(() => count(page)).toBeLessThan(withRing)
})

test('Contracts add up by currency and kind, and odd amounts are explained with their rows', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/contracts')
  const unfold = page.getByText(/^What these come to/)
  if (await unfold.isVisible()) await unfold.click()
  const sums = page.getByRole('table', { name: /^Sums of the contracts/ })
  await expect(sums.getByRole('row', { name: /Bids in USD.*competed for, not spent/ })).toBeVisible()
  await main(page)
    .getByRole('paragraph')
    .filter({ hasText: 'negative: more was taken back' })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL('/contracts?amount=negative')
  await expect(page.getByRole('table', { name: 'Contracts', exact: true }).getByText(/^−\$/)).not.toHaveCount(
    0,
  )
})

test('Each row leads to its proof', { tag: '@one-width' }, async ({ page }) => {
  for (const path of ['/partnerships?company=nextdoor', '/contracts?company=amazon']) {
    await page.goto(path)
    await main(page)
      .getByRole('link', { name: /^(quote|row|reference) that proves/ })
      .first()
      .click()
    await expect(page).toHaveURL(/\/evidence\//)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('Nothing found says what to do', { tag: '@one-width' }, async ({ page }) => {
  await page.goto('/search?q=zzzzqqqq')
  await expect(main(page)).toContainText('The ledger has nothing for “zzzzqqqq”.')
  await page.goto('/partnerships?q=zzzzqqqq')
  await expect(main(page)).toContainText('No partnership matches all of these filters.')
})

test('Slips of the keyboard are forgiven', { tag: '@one-width' }, async ({ page }) => {
  await page.goto('/search?q=micorsoft')
  await expect(main(page).getByRole('link', { name: 'Microsoft', exact: true }).first()).toBeVisible()
  await page.goto('/agencies?q=seatle+pd')
  await expect(main(page).getByRole('link', { name: 'Seattle Police Department', exact: true })).toBeVisible()
})

test('Lists fit the screen, and their filters open as a sheet', { tag: '@phone' }, async ({ page }) => {
  for (const path of [...lists, '/search?q=ICE']) {
    await page.goto(path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390)
  }
  await page.goto('/partnerships?state=CA')
  await page.getByText('Filters (1 active)').click()
  await page.getByLabel(/^Sheriff/).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL('/partnerships?agency-type=sheriff&state=CA')
  await expect(page.getByText('Filters (2 active)')).toBeVisible()
})
