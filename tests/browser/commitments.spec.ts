import { expect, test } from '@playwright/test'

const moratorium = '/commitments/amazon-moratorium-on-police-use-of-facial-recognition'

test('Commitments stand on a time line, as of any day, and those that expired without a successor are found', async ({
  page,
}) => {
  await page.goto('/commitments')
  const line = page.getByRole('table', { name: 'Commitments and answers on a time line' })
  const row = line.getByRole('row').filter({ hasText: 'One-year moratorium' })
  await expect(row).toContainText('expired on 10 Jun 2021')
  await expect(row).toContainText('inferred from “one-year”')
  await expect(line.locator('svg rect').first()).toBeVisible()

  await page.getByRole('link', { name: 'Expired without successor' }).click()
  await expect(page).toHaveURL('/commitments?stands=expired-without-successor')
  await expect(line.getByRole('row')).toHaveCount(2)

  await page.goto('/commitments?on=2020-06-15')
  await expect(row).toContainText('in force until 10 Jun 2021')
  const switchedOff = line.getByRole('row').filter({ hasText: 'Nextdoor turned off forwarding' })
  await expect(switchedOff).toContainText('unknown')
  await expect(switchedOff).toContainText('It began Jun 2020, and this day lies within.')

  const answer = line.getByRole('row').filter({ hasText: 'Google did not respond' })
  await expect(answer).toContainText('not yet: 20 or 21 Aug 2020')

  await page.goto('/commitments?on=yesterday')
  await expect(page.getByText('is no day: 2021-06-10 would be')).toBeVisible()
  await expect(row).toContainText('expired on 10 Jun 2021')
})

test('A commitment has an address with its terms, its states and every word that bears on it', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/commitments')
  await page.getByRole('link', { name: 'One-year moratorium' }).first().click()
  await expect(page).toHaveURL(moratorium)
  await expect(page.getByText('No source gives the day on which it ends')).toContainText(
    'inferred from “one-year”',
  )
  const states = page.getByRole('table', { name: 'Its states, the first at the top' })
  await expect(states.getByRole('row')).toHaveCount(4)
  await expect(states).toContainText('10 Jun 2020 to 10 Jun 2021')
  await expect(states).toContainText('the last day is inferred from “one-year”')
  await expect(page.getByRole('blockquote').first()).toContainText('one-year moratorium')
  await expect(page.getByRole('link', { name: /^quote/ })).toHaveAttribute('href', /^\/evidence\/q-/)

  await page.getByLabel('As of').fill('2021-06-10')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(`${moratorium}?on=2021-06-10`)
  await expect(page.locator('#state')).toContainText('On 10 Jun 2021: in force until 10 Jun 2021')
})

test('Coverage says how much of the registers the ledger knows, each number with its agencies', {
  tag: '@one-width',
}, async ({ page }) => {
  await page.goto('/coverage')
  const register = page.getByRole('table', { name: /FBI register of law enforcement agencies/ })
  const alaska = register.getByRole('row').filter({ hasText: 'Alaska' })
  const link = alaska.getByRole('link').first()
  const count = Number.parseInt((await link.textContent()) ?? '', 10)
  expect(count).toBeGreaterThan(0)
  await link.click()
  await expect(page.getByRole('main')).toContainText(`${count} agencies`)

  await page.goto('/coverage')
  await expect(page.getByText(/(?:lists|of the) 44 agencies/).first()).toBeVisible()
  for (const table of await page.getByRole('table').all()) await expect(table).not.toContainText(/(^|\s)0 of/)
  await expect(page.locator('#seattle-contracts-with-microsoft')).toContainText('Searched, nothing found')

  await page.getByRole('link', { name: 'Seattle Police Department' }).click()
  const known = page.locator('#known')
  await expect(known).toContainText('Documented.')
  await expect(known).toContainText('No register of the city’s contracts is loaded.')
})
