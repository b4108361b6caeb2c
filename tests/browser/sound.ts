import { expect, type Page, test } from '@playwright/test'
import { contrastFaults, faultsOf, standards } from './axe'
import { listen, scriptBytes } from './overheard'
import { smallText } from './small-text'

/** The framework's own scripts, and what we allow ourselves on top; kB are 1,000 bytes, compressed. */
const scriptBudget = (135 + 10) * 1000

/** How many links of one kind are followed on one page. */
const ofOneKind = 2

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
  const bytes = await scriptBytes(page)
  test.info().annotations.push({ type: 'script bytes', description: `${address} ${bytes}` })
  expect.soft(bytes, 'bytes of script before anybody acts').toBeLessThanOrEqual(scriptBudget)
  expect.soft(await smallText(page), 'small text').toEqual([])
  // The narrowest window with tables as tables, one magnified four times, a phone.
  for (const width of [864, 320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect.soft(await sidewaysScroll(page), `sideways scroll, ${width} px`).toBe(0)
  }
  expect.soft(await smallText(page), 'small text on a phone').toEqual([])
  await expectLinksAnswer(page)
  expect(overheard.foreign(), 'requests to other hosts').toEqual([])
  expect(overheard.messages, 'console').toEqual([])
}

const described = ['description', 'og:title', 'og:description', 'og:url', 'og:site_name', 'og:type']

async function expectHead(page: Page, address: string) {
  const head = () =>
    page.evaluate((names) => {
      const content = (name: string) => {
        const found = document.querySelectorAll(`meta[name="${name}"], meta[property="${name}"]`)
        return found.length === 1 ? found[0]?.getAttribute('content')?.trim() : undefined
      }
      const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href
      return {
        headings: document.querySelectorAll('h1').length,
        title: document.title,
        missing: names.filter((name) => !content(name)),
        canonical: new URL(canonical ?? 'none', location.origin).pathname,
      }
    }, described)
  await expect
    .configure({ soft: true })
    .poll(head)
    .toEqual({
      headings: 1,
      title: expect.stringMatching(/Blue Ledger$/),
      missing: [],
      canonical: new URL(address, page.url()).pathname,
    })
}

/** All rules in light, and the one that depends on colours again in dark. */
async function expectAccessible(page: Page) {
  expect.soft(await faultsOf(page, { tags: standards }), 'axe').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await contrastFaults(page), 'axe, dark').toEqual([])
}

/** How far the page as a whole scrolls sideways, in CSS px. */
export const sidewaysScroll = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** An address without what tells one record from another: its section, what is asked and how deep it leads. */
function kindOf(link: string): string {
  const { pathname, searchParams } = new URL(link, 'http://localhost')
  const [, section = '', ...rest] = pathname.split('/')
  const below = rest.map((part) => /^[a-z]+(?=-[0-9a-z]{13}$)|\.\w+$/.exec(part)?.[0] ?? '*')
  return [section, ...below, ...new Set(searchParams.keys())].join(' ')
}

/** Follows internal links of every kind on the page, the first and the last that were not followed before. */
async function expectLinksAnswer(page: Page) {
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').replace(/#.*/, '')))
  const byKind = new Map<string, string[]>()
  for (const link of new Set(links)) {
    const alike = byKind.get(kindOf(link)) ?? []
    byKind.set(kindOf(link), [...alike.slice(0, ofOneKind - 1), link])
  }
  const sample = [...byKind.values()].flat().filter((link) => !answered.has(link))
  const ask = async () => {
    for (let link = sample.pop(); link; link = sample.pop()) {
      const response = await page.request.head(link)
      expect.soft(response.status(), link).toBeLessThan(400)
      answered.add(link)
    }
  }
  await Promise.all(Array.from({ length: connections }, ask))
}
