import { expect, type Page, test } from '@playwright/test'
import { campaigns } from './statements/campaigns'
import { collage } from './statements/collage'
import { money } from './statements/money'
import { organizations } from './statements/organizations'
import { people } from './statements/people'
import { promises } from './statements/promises'
import type { Statement } from './statements/statement'
import { ties } from './statements/ties'

const statements = [ties, money, promises, campaigns, organizations, people, collage].flat()

/** Clicks the first link of that name. */
async function follow(page: Page, name: string | RegExp) {
  await page.getByRole('link', { name, exact: true }).first().click()
}

async function expectWords(page: Page, statement: Statement) {
  for (const { link, words, beside = [] } of statement.proofs) {
    await follow(page, link)
    await expect(page).toHaveURL(/\/evidence\/q-[0-9a-z]{13}$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
    for (const text of beside) await expect(page.getByRole('main')).toContainText(text)
    await page.goBack()
  }
}

for (const statement of statements) {
  test(`A reader clicks from the home page to the words of ${statement.title}`, async ({ page }) => {
    await page.goto('/')
    for (const name of statement.path) await follow(page, name)
    for (const text of statement.shown ?? []) await expect(page.getByRole('main')).toContainText(text)
    await expectWords(page, statement)
  })
}
