import type { Path } from './yaml-file'
import { isRecord } from './yaml-salvage'

const SINGULAR: Record<string, string> = {
  source: 'source',
  passages: 'passage',
  quotes: 'quote',
  claims: 'claim',
  partnerships: 'partnership',
  commitments: 'commitment',
  campaigns: 'campaign',
  demands: 'demand',
  mentions: 'mention',
}

/** What a record is called in faults: `claim ring-1300`, `quote seattle`, `partnership ring with police-departments`. */
export function recordLabel(kind: string, entry: unknown, fallback: string): string {
  if (!isRecord(entry)) return `${kind} ${fallback}`
  const { slug, company, agency, group } = entry
  if (typeof slug === 'string') return `${kind} ${slug}`
  if (kind === 'partnership' && typeof company === 'string')
    return `${kind} ${company} with ${agency ?? group}`
  if (kind === 'mention')
    return `${kind} of ${Object.values(entry).find((value) => typeof value === 'string')}`
  return `${kind} ${fallback}`
}

/** The label of what a path of an article's YAML leads into. */
export function articleLabel(path: Path, value: unknown): string {
  const [section, key] = path
  const kind = SINGULAR[String(section)]
  if (!kind) return ''
  const holder = isRecord(value) ? value[String(section)] : undefined
  if (kind === 'source') return recordLabel(kind, holder, '')
  if (key === undefined) return String(section)
  if (Array.isArray(holder)) return recordLabel(kind, holder[Number(key)], String(Number(key) + 1))
  return `${kind} ${String(key)}`
}

/** The label of an entry in a file that is a list of entries of one kind. */
export function listLabel(kind: string): (path: Path, value: unknown) => string {
  return ([index], value) =>
    index === undefined
      ? ''
      : recordLabel(kind, Array.isArray(value) ? value[Number(index)] : undefined, String(Number(index) + 1))
}
