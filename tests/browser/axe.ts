import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** The levels of WCAG that every page meets. */
export const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * The checks of axe for a page, all of them unless told otherwise. No page of ours has frames, so nothing has to be put together, for
 * which AxeBuilder opens a page of its own, and only what is wrong is listed.
 */
export const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

/** What is wrong, by rule, with the first element that breaks it. */
export async function faultsOf(checks: AxeBuilder): Promise<string[]> {
  const { violations } = await checks.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
