import { expect, type Page, test } from '@playwright/test'

/** When the first text was painted, and when each script of the framework was asked for, in ms since the page was. */
const timesOf = (page: Page) =>
  page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    scripts: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/_next/static/') && name.endsWith('.js'))
      .map(({ startTime }) => startTime),
  }))

for (const path of ['/', '/contracts', '/evidence/q-p9710v2yz2qxp', '/figures/ring-partner-agencies'])
  test(`${path} is painted before it fetches any script`, async ({ page }) => {
    await page.goto(path)
    await expect.poll(async () => (await timesOf(page)).scripts.length).toBeGreaterThan(3)
    const { painted, scripts } = await timesOf(page)
    expect(painted).toBeGreaterThan(0)
    expect(Math.min(...scripts)).toBeGreaterThanOrEqual(painted ?? Number.NaN)
  })

test('A page that says nothing of its paint fetches its scripts all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PerformanceObserver'))
  await page.goto('/partnerships')
  await expect(page.locator('script[data-src]')).toHaveCount(0)
  await expect(page.locator('script[src*="/_next/static/"]')).not.toHaveCount(0)
})
