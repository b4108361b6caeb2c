import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('From Ring’s headline, one click leads to the words and to 400 and 1,300 on the counted line', async ({
  page,
}) => {
  await page.goto('/')
  await page
    .getByRole('main')
    .getByRole('link', { name: /US agencies listed as partners of Ring/ })
    .first()
    .click()
  await page.waitForURL(/\/figures\/ring-partner-agencies$/)
  const main = page.getByRole('main')
  await expect(main.getByText('more than 400 police departments').first()).toBeVisible()
  await expect(main.getByRole('link', { name: /^row of / })).toHaveCount(2)
  await expect(main.getByRole('region', { name: 'In print' })).toContainText('weeks old when printed')

  const axis = page.getByRole('figure').filter({ hasText: 'Stale when printed' })
  const drawing = axis.locator('svg:visible')
  await expect(drawing).toHaveCount(1)
  await expect(drawing.locator('path')).toHaveCount(1)
  await expect(drawing.getByRole('link', { name: /“more than 400”, \d+ days? old/ })).toHaveCount(1)
  await expect(drawing.getByRole('link', { name: /“more than 1,300”, \d+ weeks old/ })).toHaveCount(1)
  const row = axis.getByRole('row').filter({ hasText: 'TechCrunch' })
  await expect(row).toContainText(/1,4\d\d/)
  await expect(row).toContainText('weeks old')
  await expect(axis.getByRole('row').filter({ hasText: '“at least 231”' })).toContainText('other unit')

  // Several were printed on that day, so their rings lie upon each other: its label is its own.
  await drawing
    .getByRole('link', { name: /“more than 400”/ })
    .locator('text')
    .first()
    .click()
  const claim = page.locator('#ring-more-than-400-collage')
  await expect(claim).toBeInViewport()
  await expect(claim).toContainText('407 when printed')
  await expect(claim).toContainText('inferred: the number comes from the Washington Post')
  await expect(claim).toContainText('other day')

  await main.getByRole('link', { name: 'Count again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1,501, counted just now')
  await expect(main).toContainText('That is the number that the ledger publishes: 1,501.')
  await expect(main.locator('code')).toContainText('partnership_listing')
})

test('£460 million shows its rivals and why; contradictions are listed, and the date resolves “have not followed”', async ({
  page,
}) => {
  await page.goto('/figures/amazon-uk-public-contracts')
  const rival = page.locator('#amazon-uk-660-million-union-news')
  await expect(rival).toContainText('£660m')
  await expect(rival).toContainText('reason not known')
  await expect(rival).toContainText('Tussell, for the GMB union')
  await expect(rival).toContainText('none, the number as it stands')
  await expect(page.locator('#amazon-uk-400-million-framework-localgov')).toContainText('part of it')
  await expect(page.getByRole('heading', { name: '2 contradictions' })).toBeVisible()

  await page.goto('/figures/conflicts')
  const resolved = page.locator('#by-date').getByRole('listitem').filter({ hasText: 'one-year moratorium' })
  await expect(resolved).toContainText('Amazon and Microsoft have not followed.')
  await expect(resolved).toContainText('They are of different times')
  await expect(page.locator('#open').getByRole('listitem')).toHaveCount(2)

  await resolved.getByRole('link', { name: /^quote.*implementing/ }).click()
  await page.waitForURL(/\/evidence\/q-/)
  await expect(page.locator('#conflicts')).toContainText('Amazon has not followed IBM')
  await page.goBack()
  await resolved.getByRole('link', { name: /^quote.*have not followed/ }).click()
  await page.waitForURL(/\/evidence\/q-/)
  await expect(page.locator('#conflicts')).toContainText('for one year')
})
