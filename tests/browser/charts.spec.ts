import { expect, type Page, test } from '@playwright/test'
import { scriptsWith } from './overheard'
import { shifts, watchShifts } from './shifts'

const live = [
  'ring-partnerships',
  'microsoft-subcontracts',
  'partnerships-by-agency-type',
  'partnerships-by-technology',
  'dhs-obligations',
]
const still = ['partnerships-by-state', 'commitments-timeline']

/** How many of the page's scripts so far are of Recharts. */
const rechartsScripts = (page: Page) => scriptsWith(page, 'recharts-')

const stillDrawing = (page: Page) => page.locator('figure.chart [data-variant] > svg:visible')
const liveDrawing = (page: Page) => page.getByRole('region').locator('svg.recharts-surface').first()

for (const slug of live) {
  test(`${slug} answers at its place once a reader points at it, and Recharts comes no sooner`, async ({
    page,
  }) => {
    await watchShifts(page)
    await page.goto(`/charts/${slug}`)
    await expect(page.getByRole('button', { name: 'Explore this chart' })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await rechartsScripts(page)).toBe(0)
    await stillDrawing(page).scrollIntoViewIfNeeded()
    const before = await stillDrawing(page).boundingBox()
    const height = await page.evaluate(() => document.documentElement.scrollHeight)

    await stillDrawing(page).hover()
    await expect(liveDrawing(page)).toBeVisible()
    expect(await rechartsScripts(page)).toBeGreaterThan(0)
    const after = await page.getByRole('region').boundingBox()
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect.soft(Math.abs((after?.[side] ?? 0) - (before?.[side] ?? 0)), side).toBeLessThanOrEqual(1)
    expect.soft(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height)
    expect.soft(await shifts(page), 'what moved').toEqual([])
  })
}

test('The keyboard walks through a chart and hears its values', async ({ page }) => {
  await page.goto('/charts/ring-partnerships')
  await page.getByRole('button', { name: 'Explore this chart' }).focus()
  await page.keyboard.press('Enter')
  await expect(liveDrawing(page)).toBeFocused()
  const tip = page.locator('.chart-tip')
  await page.keyboard.press('ArrowRight')
  await expect(tip).toBeVisible()
  const first = await tip.textContent()
  await page.keyboard.press('ArrowRight')
  await expect(tip).not.toHaveText(first ?? '')
  await expect(tip).toHaveText(/\d/)
})

test('A chart that only shows has no button, and asks for no script', async ({ page }) => {
  for (const slug of still) {
    await page.goto(`/charts/${slug}`, { waitUntil: 'networkidle' })
    await stillDrawing(page).hover()
    await expect(page.getByRole('button', { name: 'Explore this chart' })).toHaveCount(0)
    expect(await rechartsScripts(page), slug).toBe(0)
  }
})

test('Each chart can be taken away: its rows as CSV, its drawing as SVG', async ({ page, request }) => {
  for (const slug of [...live, ...still]) {
    await page.goto(`/charts/${slug}`)
    const chart = page.getByRole('figure').first()
    const rows = Number((await chart.locator('summary').textContent())?.match(/\d+(?=\D*$)/)?.[0])
    const csv = await request.get((await chart.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
    expect.soft(csv.headers()['content-type'], slug).toMatch(/^text\/csv; charset=utf-8/)
    expect.soft((await csv.text()).trim().split('\r\n'), slug).toHaveLength(rows + 1)

    const svg = await request.get((await chart.getByRole('link', { name: 'SVG' }).getAttribute('href')) ?? '')
    expect.soft(svg.headers()['content-type'], slug).toMatch(/^image\/svg\+xml/)
    const fault = await page.evaluate(
      (text) => {
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
        const harmful = drawing.querySelector('script, parsererror, foreignObject')?.tagName
        return (
          harmful ?? (drawing.tagName === 'svg' && drawing.querySelectorAll('text').length > 3 ? '' : 'empty')
        )
      },
      await svg.text(),
    )
    expect.soft(fault, slug).toBe('')
  }
})
