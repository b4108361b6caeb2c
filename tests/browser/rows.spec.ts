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

// Links need no script, and pages come sooner without: what scripts do there is tested elsewhere.
test.use({ javaScriptEnabled: false })

/** Where links of the home page lead, once one was clicked in this worker: the next reader who takes it starts there. */
const leadsTo = new Map<string, string>()

/** Clicks the first link of that name. */
async function follow(page: Page, name: string | RegExp) {
  await page.getByRole('link', { name, exact: true }).first().click()
}

/** Follows the links from the home page, the first of them once only. */
async function walk(page: Page, [first = '', ...others]: Statement['path']) {
  const known = leadsTo.get(String(first))
  await page.goto(known ?? '/')
  if (!known) {
    await follow(page, first)
    await expect(page).not.toHaveURL('/')
    leadsTo.set(String(first), page.url())
  }
  for (const name of others) await follow(page, name)
}

async function expectWords(page: Page, statement: Statement) {
  for (const [index, { link, words, beside = [] }] of statement.proofs.entries()) {
    if (index > 0) await page.goBack()
    await follow(page, link)
    await expect(page).toHaveURL(/\/evidence\/q-[0-9a-z]{13}$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
    for (const text of beside) await expect(page.getByRole('main')).toContainText(text)
  }
}

for (const statement of statements) {
  test(`A reader clicks from the home page to the words of ${statement.title}`, async ({ page }) => {
    await walk(page, statement.path)
    for (const text of statement.shown ?? []) await expect(page.getByRole('main')).toContainText(text)
    await expectWords(page, statement)
  })
}
