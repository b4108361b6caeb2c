import { text } from 'node:stream/consumers'
import { Window } from 'happy-dom'
import { z } from 'zod'
import { cleanSvg } from './clean-svg'
import { chartFacts, chartInput } from './registry'
import type { RenderJob } from './render'

const lent = [
  'document',
  'HTMLElement',
  'SVGElement',
  'Element',
  'Node',
  'ResizeObserver',
  'MutationObserver',
  'getComputedStyle',
  'requestAnimationFrame',
  'cancelAnimationFrame',
]

/**
 * A process of its own, because Recharts draws only where there is a document, and lending it one changes globals. Takes jobs as
 * JSON on standard input and answers with their SVGs as JSON on standard output.
 */
async function main(): Promise<void> {
  const jobs = z
    .array(z.strictObject({ input: chartInput, variant: z.enum(['wide', 'phone']) }))
    .parse(JSON.parse(await text(process.stdin)))
  lendDocument()
  const draw = await drawing()
  const svgs: string[] = []
  for (const job of jobs) svgs.push(await draw(job))
  process.stdout.write(JSON.stringify(svgs), () => process.exit(0))
}

function lendDocument(): void {
  const window = new Window()
  Object.defineProperty(globalThis, 'window', { value: window, configurable: true })
  for (const name of lent) {
    const value: unknown = Reflect.get(window, name)
    const lending = typeof value === 'function' && /^[a-z]/.test(name) ? value.bind(window) : value
    Object.defineProperty(globalThis, name, { value: lending, configurable: true })
  }
}

/** React and Recharts look for a document when they are loaded, so they are loaded after it is there. */
async function drawing(): Promise<(job: RenderJob) => Promise<string>> {
  const { createRoot } = await import('react-dom/client')
  const { flushSync } = await import('react-dom')
  const { Drawing } = await import('./drawing')
  return async ({ input, variant }) => {
    const facts = chartFacts(input)
    const container = document.createElement('div')
    document.body.appendChild(container)
    const root = createRoot(container)
    flushSync(() => root.render(<Drawing input={input} variant={variant} />))
    await settled(container)
    const svg = cleanSvg(container, facts.size(variant), {
      id: `chart-${input.slug}-${variant}`,
      title: facts.head.title,
      description: facts.head.description,
    })
    root.unmount()
    container.remove()
    return svg
  }
}

/** Recharts measures and draws in several passes; done is when three looks in a row see the same. */
async function settled(container: HTMLElement): Promise<void> {
  let same = 0
  for (let look = 0; look < 200 && same < 3; look++) {
    const before = container.innerHTML
    await new Promise((resolve) => setTimeout(resolve, 10))
    same = container.innerHTML === before ? same + 1 : 0
  }
  if (same < 3) throw new Error('A chart did not come to rest')
}

await main()
