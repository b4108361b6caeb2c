import { expect, type Page, test } from '@playwright/test'
import { faultsOf } from './axe'

const quote = 'q-p9710v2yz2qxp'
const formats = ['Plain text', 'APA', 'Chicago', 'MLA', 'BibTeX', 'RIS', 'CSL-JSON']

/** Ticks the first two quotes of the list and cites them. */
async function citeTwo(page: Page) {
  await page.goto('/evidence?kind=quote')
  const ticks = page.getByRole('main').getByRole('checkbox', { name: /^cite / })
  await ticks.nth(0).check()
  await ticks.nth(1).check()
  await page.getByRole('button', { name: 'Cite those ticked' }).click()
  await page.waitForURL(/\/cite\?evidence=q-.*&evidence=q-/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cite 2 pieces of evidence')
  for (const name of formats) await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

test('Quotes are chosen in the list, cited in all formats, copied with one click and saved as one file', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await citeTwo(page)
  await page.getByRole('button', { name: 'Copy APA' }).click()
  await expect(page.getByText('copied', { exact: true })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.match(/Blue Ledger, version \d+ \([^)]+\): \S+\/evidence\/q-[0-9a-z]{13}/g)).toHaveLength(2)
  const file = await page.getByRole('link', { name: 'Download BibTeX file' }).getAttribute('href')
  const saved = await page.request.get(file ?? '')
  expect(saved.headers()['content-disposition']).toMatch(
    /^attachment; filename="blue-ledger-evidence-.*\.bib"$/,
  )
  expect((await saved.text()).match(/^@/gm)).toHaveLength(2)
  expect(await faultsOf(page)).toEqual([])
})

test('A permalink is a page to people and a Web Annotation to programs that ask for one', {
  tag: '@one-width',
}, async ({ request }) => {
  const ask = (path: string, accept: string) => request.get(path, { headers: { Accept: accept } })
  const people = await ask(
    `/evidence/${quote}`,
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  )
  expect(people.headers()['content-type']).toContain('text/html')
  expect(people.headers()['vary']).toMatch(/\baccept\b/i)
  const undecided = await ask(`/evidence/${quote}`, 'text/html, application/ld+json;q=0.5')
  expect(undecided.headers()['content-type']).toContain('text/html')
  for (const [path, accept] of [
    [`/evidence/${quote}`, 'application/ld+json'],
    [`/evidence/${quote}`, 'application/ld+json, text/html;q=0.5'],
    [`/evidence/${quote}.json`, '*/*'],
  ] as const) {
    const response = await ask(path, accept)
    expect(response.headers()['content-type'], accept).toContain('application/ld+json')
    expect(response.headers()['vary'], accept).toMatch(/\baccept\b/i)
    expect((await response.json()).id).toMatch(new RegExp(`/evidence/${quote}$`))
  }
  expect((await ask('/evidence/q-0000000000000.json', '*/*')).status()).toBe(404)
})

test('A quote says where it was first printed, and that the link to its place is no proof', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/figures/microsoft-dod-subcontracts')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^quote/ })
    .first()
    .click()
  await page.waitForURL(/\/evidence\/q-/)
  const origin = page.locator('#origin')
  await expect(origin.getByRole('listitem').first()).toContainText('first printed here')
  await expect(origin.getByRole('listitem').first()).toContainText('Tech Inquiry')
  await expect(origin).toContainText('1 independent origin')
  await origin.getByRole('link').first().click()
  await page.waitForURL(/\/sources\/tech-inquiry/)
  await expect(page.getByRole('heading', { name: 'Repeated here' })).toBeVisible()
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('Several quotes can be chosen and their citations marked', { tag: '@one-width' }, async ({ page }) => {
    await citeTwo(page)
    await expect(page.locator('[data-citation]').first()).toContainText('Blue Ledger, version')
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0)
  })
})
