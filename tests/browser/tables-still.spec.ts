import { expect, test } from '@playwright/test'
import { faultsOf, standards } from './axe'
import { lists } from './list-parts'
import { shifts, watchShifts } from './shifts'
import { sidewaysScroll } from './sound'

const unfolded = [
  '/contracts?company=cisco&columns=buyer&columns=recipient&columns=contract&columns=description&columns=signed&columns=amount&density=close&more=agency',
  '/partnerships?columns=agency&columns=type&columns=kind&columns=status&columns=began&columns=seen&more=state',
] as const

for (const view of [...lists, ...unfolded]) {
  test(`${view} is still while it comes, and fits the screen`, async ({ page }) => {
    await watchShifts(page)
    await page.goto(view)
    await page.reload({ waitUntil: 'networkidle' }) // with its typefaces at hand
    expect(await shifts(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
  })
}

for (const view of ['/contracts?sort=buyer', '/contracts?sort=-amount', unfolded[0]]) {
  test(`${view} fits a narrow desktop, and says what contracts are for`, { tag: '@one-width' }, async ({
    page,
  }) => {
    await page.goto(view)
    for (const width of [1440, 1240, 1200, 960, 864, 1024]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await sidewaysScroll(page), `${width} px`).toBe(0)
    }
    const purpose = page.getByRole('cell', { name: /^[A-Z ]{20,}/ }).first()
    if (view.includes('description')) expect((await purpose.boundingBox())?.width).toBeGreaterThan(128)
  })
}

test('a table with all its columns scrolls in a box of its own, by the keyboard too', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.setViewportSize({ width: 864, height: 800 })
  await page.goto(unfolded[0])
  const box = page.getByRole('region', { name: 'Contracts', exact: true })
  // What its rows need differs with the day's amounts; a long word stands for them.
  await box
    .getByRole('cell')
    .first()
    .evaluate((cell) => cell.append('W'.repeat(60)))
  expect(await sidewaysScroll(page)).toBe(0)
  await box.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
})

test('header, page and footer begin at one line, however wide the window', { tag: '@one-width' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 1800, height: 900 })
  await page.goto('/companies')
  const lefts = await Promise.all(
    [
      page.getByRole('banner').getByRole('link').first(),
      page.getByRole('heading', { level: 1 }),
      page.getByRole('contentinfo').locator('p').first(),
    ].map(async (part) => (await part.boundingBox())?.x),
  )
  expect(new Set(lefts.map((left) => left && Math.round(left))).size).toBe(1)
})

for (const view of unfolded) {
  test(`${view} is accessible with all unfolded`, async ({ page }) => {
    await page.goto(view)
    expect(await faultsOf(page, { tags: standards })).toEqual([])
  })
}

for (const list of lists) {
  test(`${list} has links that a finger can tell apart`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(list)
    expect(await faultsOf(page, { tags: ['wcag22aa'] })).toEqual([])
  })
}
