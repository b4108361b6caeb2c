import { entryNames } from '../registry'
import type { Context } from './context'

/** A fault for each company or agency whose parents lead back to itself. */
export function checkParents(context: Context, file: 'companies' | 'agencies'): void {
  const parents = new Map<string, string | undefined>()
  for (const [slug, entry] of context.registry[file]) parents.set(slug, entry.parent)
  for (const [slug, entry] of context.registry[file]) {
    const circle = circleFrom(slug, parents)
    if (circle)
      context.fault(
        { record: `${entryNames[file]} ${slug}`, place: () => entry.at },
        [],
        `its parents go in a circle: ${circle.join(' → ')}`,
        'take one "parent" out',
      )
  }
}

/** The way from a slug over its parents back to itself, if there is one. */
export function circleFrom(
  slug: string,
  parents: ReadonlyMap<string, string | undefined>,
): string[] | undefined {
  const way = [slug]
  for (let next = parents.get(slug); next !== undefined; next = parents.get(next)) {
    way.push(next)
    if (next === slug) return way
    if (way.indexOf(next) < way.length - 1) return undefined
  }
  return undefined
}
