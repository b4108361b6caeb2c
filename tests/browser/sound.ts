import { expect, type Page, test } from '@playwright/test'
import { axe, faultsOf, standards } from './axe'
import { listen } from './overheard'
import { smallText } from './small-text'

/** The framework's own scripts, and what we allow ourselves on top; kB are 1,000 bytes, compressed. */
const scriptBudget = (135 + 10) * 1000

/** How many links of one page are followed. */
const sampleSize = 25

/** As many as a browser opens to one host. */
const connections = 6

/** Addresses that answered before in this worker. */
const answered = new Set<string>()

/** Expects a page to be sound: its head, its scripts, its links, in both colours and on a phone. */
export async function expectSound(page: Page, address: string) {
  const overheard = listen(page)
  const response = await page.goto(address)
  expect(response?.status()).toBe(200)
  await expectHead(page, address)
  await expectAccessible(page)
  const bytes = await overheard.scriptBytes()
  test.info().annotations.push({ type: 'script bytes', description: `${address} ${bytes}` })
  expect.soft(bytes, 'bytes of script before anybody acts').toBeLessThanOrEqual(scriptBudget)
  expect.soft(await smallText(page), 'small text').toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect.soft(await sidewaysScroll(page), 'sideways scroll on a phone').toBe(0)
  expect.soft(await smallText(page), 'small text on a phone').toEqual([])
  await expectLinksAnswer(page)
  expect(overheard.foreign(), 'requests to other hosts').toEqual([])
  expect(overheard.messages, 'console').toEqual([])
}

async function expectHead(page: Page, address: string) {
  await expect.soft(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect.soft(page).toHaveTitle(/Blue Ledger$/)
  const content = (name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`)
  for (const name of ['description', 'og:title', 'og:description', 'og:url', 'og:site_name', 'og:type'])
    await expect.soft(content(name), name).toHaveAttribute('content', /\S/)
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
  expect.soft(new URL(canonical ?? '').pathname).toBe(new URL(address, page.url()).pathname)
}

/** All rules in light, and the one that depends on colours again in dark. */
async function expectAccessible(page: Page) {
  expect.soft(await faultsOf(axe(page).withTags(standards)), 'axe').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await faultsOf(axe(page).withRules(['color-contrast'])), 'axe, dark').toEqual([])
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** Follows internal links spread over the whole page. */
async function expectLinksAnswer(page: Page) {
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').replace(/#.*/, '')))
  const fresh = [...new Set(links)].filter((link) => !answered.has(link))
  const step = Math.max(1, fresh.length / sampleSize)
  const sample = fresh.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
  const ask = async () => {
    for (let link = sample.pop(); link; link = sample.pop()) {
      const response = await page.request.get(link)
      expect.soft(response.status(), link).toBeLessThan(400)
      answered.add(link)
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
}
