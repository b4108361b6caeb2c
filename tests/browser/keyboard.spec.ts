import { expect, type Page, test } from '@playwright/test'

test('The first key leads over the header to the page', async ({ page }) => {
  await page.goto('/companies/microsoft')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the page' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
  await expect(skip).not.toBeInViewport()
})

test('The slash goes to the search field, is typed in a field, and can be turned off', async ({ page }) => {
  await page.goto('/agencies')
  const field = page.getByRole('combobox', { name: 'Search the ledger' })
  const shortcut = page.getByRole('button', { name: /Shortcut/ })
  await expect(shortcut).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(field).toHaveValue('a/b')

  await shortcut.click()
  await page.reload()
  await expect(shortcut).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('/')
  await expect(field).not.toBeFocused()
})

test('The slash works from the moment on at which its sign is there', async ({ page }) => {
  await page.addInitScript(() => {
    const shown = new MutationObserver(() => {
      if (!document.querySelector('button[aria-pressed="true"]')) return
      shown.disconnect()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
    })
    shown.observe(document, { childList: true, subtree: true })
  })
  await page.goto('/agencies')
  await expect(page.getByRole('combobox', { name: 'Search the ledger' })).toBeFocused()
})

test('The slash goes to the search field from a choice among filters, too', async ({ page }) => {
  await page.goto('/partnerships')
  await expect(page.getByRole('button', { name: /Shortcut/ })).toHaveAttribute('aria-pressed', 'true')
  await page
    .getByRole('group', { name: 'Agency type' })
    .getByLabel(/^Sheriff/)
    .focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search the ledger' })).toBeFocused()
})

test('A browser that keeps nothing for the site shows it, and its shortcut works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError')
      },
    })
  })
  await page.goto('/about')
  const shortcut = page.getByRole('button', { name: /Shortcut/ })
  await shortcut.click()
  await expect(shortcut).toHaveAttribute('aria-pressed', 'false')
  await shortcut.click()
  await shortcut.blur()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Search the ledger' })).toBeFocused()
})

test('Filters are set and sent with keys alone', async ({ page }) => {
  // Before its script has come, the form is sent as any form is: the next page begins at its top, and so does the focus.
  await page.goto('/partnerships', { waitUntil: 'networkidle' })
  await expect(page.getByRole('combobox', { name: 'Search the ledger' })).toBeVisible()
  const choice = page.getByRole('group', { name: 'Agency type' }).getByLabel(/^Sheriff/)
  await reach(page, () => choice.evaluate((input) => input === document.activeElement))
  await page.keyboard.press('Space')
  await expect(choice).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/partnerships?agency-type=sheriff')

  const chip = page.getByRole('list', { name: 'Active filters' }).getByRole('link').first()
  // The focus has stayed at the choice: its chip is above.
  await reach(page, () => chip.evaluate((link) => link === document.activeElement), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/partnerships')
})

for (const address of ['/', '/partnerships', '/evidence/q-p9710v2yz2qxp']) {
  test(`Whatever has the focus on ${address} shows it and is not covered`, async ({ page }) => {
    await page.goto(address)
    const faults: string[] = []
    for (let stop = 0; stop < 45; stop++) {
      await page.keyboard.press('Tab')
      const fault = await focusFault(page)
      if (fault) faults.push(fault)
    }
    expect(faults).toEqual([])
  })
}

/** Presses Tab until it is there. */
async function reach(page: Page, there: () => Promise<boolean>, key = 'Tab') {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press(key)
    if (await there()) return
  }
  throw new Error(`Sixty times ${key} does not lead there.`)
}

/** What is wrong with how the focused element shows itself; null when nothing is. */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!focused || focused === document.body) return null
    const name = focused.outerHTML.slice(0, 100)
    const outlined = [focused, ...focused.querySelectorAll('*')].some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    if (!outlined) return `no outline: ${name}`
    const rects = [...focused.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    const seen = rects.some((rect) => {
      const top = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2)
      return top && (focused.contains(top) || top.contains(focused))
    })
    return seen || focused instanceof SVGElement ? null : `covered: ${name}`
  })
}
