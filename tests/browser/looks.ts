/**
 * Elements with words of their own, up to three of each look: the same face, size and colour within the same elements and classes, so on
 * the same ground. The first two and the last of a look are taken, as a table's last row may differ by its place alone. Runs in the page.
 */
export function looks(root: Element): Element[] {
  const byLook = new Map<string, Element[]>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!element || !walker.currentNode.textContent?.trim()) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element)
    const within: string[] = []
    for (let one: Element | null = element; one; one = one.parentElement) {
      const marks = ['class', 'aria-current', 'aria-sort', 'open', 'disabled'].map((name) =>
        one?.getAttribute(name),
      )
      within.push(one.tagName, ...marks.map(String))
    }
    const look = [color, fontSize, fontWeight, textDecorationLine, ...within].join(' ')
    const alike = byLook.get(look) ?? []
    byLook.set(look, [...alike.slice(0, 2), element])
  }
  return [...byLook.values()].flat()
}
