import { normaliseName } from '@/lib/domain/normalise-name'

/** What counties are called, and what stands around their names. */
const CALLED = /\b(county|parish|borough|of|city|municipality|census area)\b/g

/** The counties that a cell names, told apart by commas, in a form in which `La Salle County` and `LASALLE` are the same. */
export function counties(cell: string | null): Set<string> {
  const names = (cell ?? '').split(/[,;]/).map((name) =>
    normaliseName(name)
      .replace(/\bst\b/g, 'saint')
      .replace(CALLED, '')
      .replace(/\s/g, ''),
  )
  return new Set(names.filter(Boolean))
}

/** Whether two cells can mean the same county: they share one, or one of them says nothing. */
export function countiesAgree(a: string | null, b: string | null): boolean {
  const [ours, theirs] = [counties(a), counties(b)]
  return ours.size === 0 || theirs.size === 0 || [...ours].some((name) => theirs.has(name))
}
