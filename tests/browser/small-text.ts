import type { Page } from '@playwright/test'

/** Visible words set smaller than 13 px, or 12 px as seen in a drawing, each with its size. */
export function smallText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const small = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent?.trim()
      const element = walker.currentNode.parentElement
      if (!words || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      if (['SCRIPT', 'STYLE'].includes(element.tagName) || element.closest('.sr-only')) continue
      const drawn =
        element instanceof SVGElement && element.closest<SVGGraphicsElement>('text')?.getScreenCTM()
      const scale = drawn ? Math.hypot(drawn.a, drawn.b) : 1
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
      if (size < (drawn ? 12 : 13) - 0.05) small.add(`${size.toFixed(2)} px: ${words.slice(0, 60)}`)
    }
    return [...small]
  })
}
