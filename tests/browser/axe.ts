import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { looks } from './looks'

/** The levels of WCAG that every page meets. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations']

/** What is wrong, by rule, with the first element that breaks it. */
const worded = (violations: Violations) => violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)

/**
 * What axe finds wrong with a page or a part of it, by all rules or those of some tags. No page of ours has frames, so nothing has to be
 * put together, for which AxeBuilder opens a page of its own, and only what is wrong is listed.
 */
export async function faultsOf(page: Page, { tags, within }: { tags?: string[]; within?: string } = {}) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  if (tags) axe.withTags(tags)
  if (within) axe.include(within)
  const { violations } = await axe.disableRules('color-contrast').analyze()
  return [...worded(violations), ...(await contrastFaults(page, within))]
}

/**
 * What is too pale on a page that `faultsOf` has looked at. Measuring takes most of the time of all rules, so it is done for every look
 * that words have there and not for every word: a table has hundreds that look the same.
 */
export async function contrastFaults(page: Page, within = 'body'): Promise<string[]> {
  const include = await page.locator(within).evaluateHandle(looks)
  const violations = await page.evaluate(async (elements) => {
    const { run } = Reflect.get(window, 'axe')
    const only = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }
    const found = await run({ include: elements }, only)
    return found.violations as Violations
  }, include)
  return worded(violations)
}
