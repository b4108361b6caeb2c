import type { Page } from '@playwright/test'

/** Listens, from the next page on, for what moves without a reader's key or click, as browsers measure it. */
export async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    type Place = Pick<DOMRectReadOnly, 'x' | 'y' | 'width' | 'height'>
    const words = ({ x, y, width, height }: Place) => [x, y, width, height].map(Math.round).join(' ')
    const named = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement
      if (!element) return 'what is gone since'
      const name = [element.tagName.toLowerCase(), ...element.classList].join('.')
      return `${name} "${element.textContent?.trim().slice(0, 40)}"`
    }
    const moved: string[] = []
    const keep = (entries: PerformanceEntryList) => {
      for (const entry of entries) {
        const { value, hadRecentInput, sources } = Object(entry)
        if (hadRecentInput) continue
        for (const { node, previousRect, currentRect } of sources)
          moved.push(
            `${value.toFixed(5)} ${named(node)} from ${words(previousRect)} to ${words(currentRect)}`,
          )
        if (sources.length === 0) moved.push(`${value.toFixed(5)} of nothing named`)
      }
    }
    const observer = new PerformanceObserver((list) => keep(list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    Reflect.set(window, 'moved', () => {
      keep(observer.takeRecords())
      return moved
    })
  })
}

/** What has moved on this page so far: how much it counts, what it is, and its place and size before and after. */
export const shifts = (page: Page) =>
  page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve))
    await drawn()
    await drawn()
    return Reflect.get(window, 'moved')() as string[]
  })
