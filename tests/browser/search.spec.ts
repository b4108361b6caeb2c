import { expect, type Page, test } from '@playwright/test'
import { faultsOf } from './axe'

const header = (page: Page) => page.locator('#site-search')
const options = (page: Page) => page.getByRole('option')
const main = (page: Page) => page.getByRole('main')

/** Types words, and waits for what is suggested for all of them: some letters may have had an answer of their own before. */
async function suggested(page: Page, words: string) {
  await header(page).click()
  await page.keyboard.type(words, { delay: 20 })
  await expect(options(page).last()).toContainText(`Search for “${words}”`)
}

test('Suggestions open while one types, are counted aloud, chosen by arrow keys and opened by Enter', async ({
  page,
}) => {
  await page.goto('/about')
  const combobox = page.getByRole('combobox', { name: 'Search the ledger' })
  await expect(combobox).toHaveAttribute('aria-expanded', 'false')
  await suggested(page, 'seattle p')
  await expect(combobox).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ suggestions?$/ })).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  const first = options(page).first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(first).toContainText('Seattle Police Department')
  await expect(combobox).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  await expect(combobox).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/agencies/seattle-police-department-wa')
})

test('The arrow keys go round through the field, Escape closes, and typing or Home leaves the choice', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/about')
  await suggested(page, 'micros')
  const count = await options(page).count()
  await page.keyboard.press('ArrowUp')
  await expect(options(page).nth(count - 1)).toHaveAttribute('aria-selected', 'true')
  await expect(options(page).nth(count - 1)).toContainText('Search for “micros”')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(header(page)).toHaveValue('micros')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=micros')
})

test('What was chosen among suggestions is not chosen among those that come after them', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/about')
  await suggested(page, 'am')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/suggest?q=amazon', async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.type('azon', { delay: 20 })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(1)
  answer()
  await expect(options(page).last()).toContainText('Search for “amazon”')
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(0)
  await expect(header(page)).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=amazon')
})

test('What was typed before the page’s script came is suggested for when it has come', {
  tag: '@one-width',
}, async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let held = 0
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    held += 1
    await released
    await route.continue()
  })
  await page.goto('/about', { waitUntil: 'domcontentloaded' })
  await header(page).click()
  await page.keyboard.type('amazn')
  await expect.poll(() => held).toBeGreaterThan(3)
  await expect(page.getByRole('combobox')).toHaveCount(0)
  release()
  await expect(options(page).filter({ hasText: 'Amazon' }).first()).toBeVisible()
  await expect(header(page)).toHaveValue('amazn')
})

test('A suggestion is a link to click or tap, and the list closes when the field is left', async ({
  page,
}) => {
  await page.goto('/about')
  await suggested(page, 'amazn')
  await expect(page.getByRole('status').filter({ hasText: 'for amazon' })).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(options(page)).toHaveCount(0)
  await header(page).click()
  await page.keyboard.press('ArrowDown')
  await options(page).filter({ hasText: 'Amazon' }).first().click()
  await expect(page).toHaveURL('/companies/amazon')
})

test('Fast typing does not ask at each key, and the same words are not asked for again', {
  tag: '@one-width',
}, async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/suggest?')) asked.push(new URL(request.url()).searchParams.get('q') ?? '')
  })
  // However slow the machine: between the keys no time passes for the page.
  await page.clock.install()
  await page.goto('/about')
  await expect(page.getByRole('combobox')).toBeVisible()
  await page.clock.pauseAt(new Date(Date.now() + 60_000))
  await header(page).click()
  await page.keyboard.type('palantir')
  await page.clock.resume()
  await expect(options(page).last()).toContainText('Search for “palantir”')
  expect(asked).toEqual(['palantir'])
  await page.keyboard.type('zzzzq')
  await expect(options(page)).toHaveCount(0)
  for (let letter = 0; letter < 5; letter++) await page.keyboard.press('Backspace')
  await expect(options(page).first()).toBeVisible()
  expect(asked.filter((words) => words === 'palantir')).toHaveLength(1)
})

test('The open list passes axe, fits the screen, and its options are large enough to touch', async ({
  page,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/companies')
    await suggested(page, 'seat')
    await page.keyboard.press('ArrowDown')
    expect(await faultsOf(page, { within: 'search' })).toEqual([])
  }
  for (const option of await options(page).all()) {
    const box = await option.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(
      (box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 9999) <= (page.viewportSize()?.width ?? 0),
    ).toBe(true)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

test('A search says what it searched instead, and searches as typed when asked', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/search?q=micorsoft')
  await expect(main(page).getByRole('status').filter({ hasText: 'microsoft' })).toBeVisible()
  await expect(main(page).getByRole('link', { name: 'Microsoft', exact: true }).first()).toBeVisible()
  await main(page).getByRole('link', { name: 'Search for “micorsoft” as typed' }).click()
  await expect(page).toHaveURL('/search?q=micorsoft&typed=1')
  await expect(main(page).getByRole('link', { name: 'Microsoft', exact: true })).toHaveCount(0)
})

test('Each group leads to all of its records, with the same count', { tag: '@one-width' }, async ({
  page,
}) => {
  await page.goto('/search?q=police')
  for (const name of [/^all [\d,]+ agencies$/, /^all \d+ sources$/]) {
    const link = main(page).getByRole('link', { name })
    const [count = ''] = /[\d,]+/.exec((await link.textContent()) ?? '') ?? []
    await link.click()
    await expect(main(page).locator('b').first()).toHaveText(count)
    await page.goBack()
  }
})

test('Words that are found nowhere are offered one by one', { tag: '@one-width' }, async ({ page }) => {
  await page.goto('/search?q=zzzzqqqq+ring')
  await expect(main(page)).toContainText('The ledger has nothing for “zzzzqqqq ring”.')
  await main(page).getByRole('link', { name: 'ring', exact: true }).click()
  await expect(main(page).getByRole('link', { name: 'Ring', exact: true }).first()).toBeVisible()
})

test('Hostile, empty and endless searches are answered', { tag: '@one-width' }, async ({ page }) => {
  for (const q of ['%26%7C!%3A*()', '%22', '-', '%F0%9F%A6%86', 'a'.repeat(5000), '%00', '%ED%A0%80']) {
    const response = await page.request.get(`/search?q=${q}`)
    expect(response.status(), q.slice(0, 20)).toBeLessThan(500)
    expect([200, 400], q.slice(0, 20)).toContain(response.status())
  }
})

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the field is a plain field of its form', { tag: '@one-width' }, async ({ page }) => {
    await page.goto('/about')
    await expect(page.getByRole('searchbox', { name: 'Search the ledger' })).toBeVisible()
    await header(page).fill('seatle pd')
    await header(page).press('Enter')
    await expect(page).toHaveURL('/search?q=seatle+pd')
    await expect(
      main(page).getByRole('link', { name: 'Seattle Police Department', exact: true }).first(),
    ).toBeVisible()
  })
})
