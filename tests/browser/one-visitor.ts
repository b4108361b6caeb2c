import { type BrowserContext, test as base } from '@playwright/test'

/** Tests of one visitor who comes again and again: those of a worker share what the browser has fetched and kept. */
export const test = base.extend<object, { visitor: BrowserContext }>({
  visitor: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '', viewport = null } = project.use
      const context = await browser.newContext({ baseURL, viewport, locale: 'en-GB', timezoneId: 'UTC' })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ visitor }, use) => {
    const page = await visitor.newPage()
    await use(page)
    await page.close()
  },
})
