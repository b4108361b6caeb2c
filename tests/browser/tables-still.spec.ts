import { expect, test } from '@playwright/test'
import { faultsOf, standards } from './axe'
import { lists } from './list-parts'
import { shifts, watchShifts } from './shifts'

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
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
  })
}

for (const view of ['/contracts?sort=buyer', '/contracts?sort=-amount', unfolded[0]]) {
  test(`${view} fits a narrow desktop, and says what contracts are for`, { tag: '@one-width' }, async ({
    page,
  }) => {
    for (const width of [1440, 1280, 1200, 1024]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(view)
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(beyond, `${width} px`).toBeLessThanOrEqual(0)
    }
    const purpose = page.getByRole('cell', { name: /^[A-Z ]{20,}/ }).first()
    if (view.includes('description')) expect((await purpose.boundingBox())?.width).toBeGreaterThan(128)
  })
}

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
