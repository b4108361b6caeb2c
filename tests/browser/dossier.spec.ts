import { inflateSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'

/** The pages of a PDF, by its page objects, also those that stand in compressed streams. */
function pagesOf(pdf: Buffer): number {
  const raw = pdf.toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n/g)].map(({ index, 0: opening }) => {
    const start = index + opening.length
    const end = raw.indexOf('endstream', start)
    try {
      return inflateSync(pdf.subarray(start, end)).toString('latin1')
    } catch {
      return ''
    }
  })
  const found = [raw, ...streams].map((text) => text.match(/\/Type\s*\/Page(?![a-z])/gi)?.length ?? 0)
  return found.reduce((sum, count) => sum + count, 0)
}

/** What a reader of paper needs: for each number in brackets the note that it leads to. */
async function brokenMarks(page: Page): Promise<string[]> {
  return page.locator('.note-marks a').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const label = mark.textContent ?? ''
      const note = document.getElementById((mark.getAttribute('href') ?? '').slice(1))
      const number = note?.querySelector('.note-number')?.textContent
      const address = note?.querySelector('.note-address')?.getAttribute('href')
      return number === label && address?.startsWith('/') ? [] : [label]
    }),
  )
}

test('A dossier prints on numbered pages, and each number in brackets has a note with an address that answers', {
  tag: '@one-width',
}, async ({ page }) => {
  test.slow()
  await page.goto('/dossier?agency=immigration-and-customs-enforcement&version=1')
  await expect(page.getByRole('region', { name: 'Version of this address' })).toContainText('names version 1')
  expect(await brokenMarks(page)).toEqual([])
  const marks = await page.locator('.note-marks a').count()
  expect(marks).toBeGreaterThan(30)

  // Of many rows of one register some are asked for.
  const addresses = await page
    .locator('.note-address')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))])
  const step = Math.ceil(addresses.length / 25)
  for (const address of addresses.filter((_, index) => index % step === 0)) {
    const answer = await page.request.get(address.replace(/#.*/, ''))
    expect.soft(answer.status(), address).toBe(200)
  }

  const [a4, letter] = [await page.pdf({ format: 'A4' }), await page.pdf({ format: 'Letter' })]
  expect(pagesOf(a4)).toBeGreaterThan(3)
  expect(pagesOf(a4)).toBeLessThan(25)
  expect(pagesOf(letter)).toBeGreaterThan(3)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const printed = await page.evaluate(() => {
    const colours = [document.body, ...document.querySelectorAll('.dossier h1, .dossier p, .dossier td')].map(
      (element) => getComputedStyle(element).color,
    )
    const addresses = [...document.querySelectorAll('.dossier a')].map(
      (link) => getComputedStyle(link, '::after').content,
    )
    return {
      background: getComputedStyle(document.body).backgroundColor,
      bright: colours.filter((colour) => (colour.match(/\d+/g) ?? []).some((part) => Number(part) > 80)),
      written: addresses.filter((content) => content !== 'none' && content !== 'normal').length,
    }
  })
  expect(printed).toEqual({ background: 'rgb(255, 255, 255)', bright: [], written: 0 })
})

test('A dossier is chosen by a name or a state without script, and a wrong name is told', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/dossier')
  const main = page.getByRole('main')
  await main.getByRole('searchbox', { name: 'Agency, company or state' }).fill('ring')
  await main.getByRole('button', { name: 'Find' }).click()
  await main.getByRole('link', { name: 'Ring', exact: true }).click()
  await expect(page).toHaveURL(/\/dossier\?company=ring$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Ring' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Figures' })).toBeVisible()

  await page.goto('/dossier')
  await main.getByRole('combobox').selectOption('California')
  await main.getByRole('button', { name: 'Open' }).click()
  await expect(page).toHaveURL(/\/dossier\?state=CA$/)
  await expect(page.getByRole('table', { name: 'Agencies with partnerships' })).toBeVisible()

  const wrong = await page.goto('/dossier?agency=no-such-agency&colour=blue')
  expect(wrong?.status()).toBe(404)
  const problems = page.getByRole('region', { name: 'Problems with this address' })
  await expect(problems).toContainText('agency=no-such-agency')
  await expect(problems).toContainText('colour=blue')
  await context.close()
})

test('An agency, a company and a state lead to their dossiers', async ({ page }) => {
  for (const [from, to] of [
    ['/agencies/seattle-police-department-wa', '/dossier?agency=seattle-police-department-wa'],
    ['/companies/ring', '/dossier?company=ring'],
    ['/agencies?state=CA', '/dossier?state=CA'],
  ] as const) {
    await page.goto(from)
    await expect(page.getByRole('link', { name: 'Dossier to print' })).toHaveAttribute('href', to)
  }
})
