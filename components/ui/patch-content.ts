/**
 * Makes the content of an element what the HTML says, as far as it differs. Fields that stay keep the focus, and what is typed and
 * chosen in them; what somebody has unfolded stays unfolded.
 */
export function patchContent(element: Element, html: string): void {
  const template = document.createElement('template')
  template.innerHTML = html
  const focused = document.activeElement
  patchChildren(element, template.content)
  const isAway = focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement
  if (isAway) focused.focus({ preventScroll: true })
}

function patchChildren(shown: Node, meant: Node) {
  const wanted = [...meant.childNodes]
  const keys = new Set(wanted.map(keyOf))
  const left = [...shown.childNodes].filter((child) => keys.has(keyOf(child)))
  for (const child of [...shown.childNodes]) if (!left.includes(child)) child.remove()
  let place = shown.firstChild
  for (const child of wanted) {
    const index = left.findIndex((one) => keyOf(one) === keyOf(child))
    const [same] = index < 0 ? [] : left.splice(index, 1)
    if (same) patchNode(same, child)
    if (same && same === place) place = place.nextSibling
    else shown.insertBefore(same ?? child, place)
  }
  for (const child of left) child.remove()
}

/** What stays the same element: a group of fields by its id, a choice by its value, a field by its name. */
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName
  const field = node.matches('label') ? node.querySelector('input') : null
  return [node.nodeName, node.id, (field ?? node).getAttribute('name'), field?.getAttribute('value')].join(
    ' ',
  )
}

function patchNode(shown: Node, meant: Node) {
  if (!(shown instanceof Element && meant instanceof Element)) {
    if (shown.nodeValue !== meant.nodeValue) shown.nodeValue = meant.nodeValue
    return
  }
  for (const { name } of [...shown.attributes])
    if (name !== 'open' && !meant.hasAttribute(name)) shown.removeAttribute(name)
  for (const { name, value } of meant.attributes)
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value)
  patchChildren(shown, meant)
}
