import type { Problem, ReleaseRow } from '@/lib/ingest/import/mapped'
import type { DocumentItem } from '@/lib/ingest/input/types'
import { releaseProblem, wrong } from './check-release'
import { instant } from './dates'
import { keptParts } from './kept-parts'
import { isTree, type Tree, textAt } from './tree'

/** The releases that an item holds: itself, those of a package within a list, or those of a record. */
export function releasesIn(item: DocumentItem): DocumentItem[] {
  const { value } = item
  if (item.envelope || !isTree(value)) return [item]
  const within = (path: string, one: unknown): DocumentItem => ({
    ...item,
    path: `${item.path}${path}`,
    value: one,
  })
  if (isRecord(value)) return recordReleases(value).map(([path, one]) => within(path, one))
  for (const name of ['releases', 'records']) {
    const members = value[name]
    if (Array.isArray(members))
      return members.flatMap((member: unknown, index) => releasesIn(within(`/${name}/${index}`, member)))
  }
  return [item]
}

const isRecord = (value: Tree) => 'compiledRelease' in value || ('ocid' in value && 'releases' in value)

/**
 * What of a record counts: its releases where it holds them, else what they make together. Releases of which it has only the address
 * cannot be read, unless they are in its compiled release.
 */
function recordReleases(record: Tree): [path: string, release: unknown][] {
  const { releases, compiledRelease } = record
  const list: unknown[] = Array.isArray(releases) ? releases : []
  const whole = list.length > 0 && !list.some(isLinked)
  if (!whole && isTree(compiledRelease)) return [['/compiledRelease', compiledRelease]]
  if (list.length === 0) return [['', record]]
  return list.map((release, index) => [`/releases/${index}`, release])
}

/** A release of which only the address is there. */
const isLinked = (release: unknown) => isTree(release) && 'url' in release && !('ocid' in release)

/** A release as it waits to be compiled, or why it cannot be taken, with the place in it as a JSON Pointer. */
export function readRelease(release: unknown): ReleaseRow | Problem {
  if (!isTree(release)) return wrong('', release, 'stands where a release is expected', 'take it out')
  if (isLinked(release))
    return wrong(
      '/url',
      release['url'],
      'it is only the address of a release',
      'get the release from there, or the record with its compiled release, and import that',
    )
  if (isRecord(release))
    return wrong('', textAt(release, 'ocid'), 'the record holds no release', 'get it with its releases')
  const problem = releaseProblem(release)
  if (problem) return problem
  return {
    shape: 'release',
    ocid: textAt(release, 'ocid'),
    dated: instant(textAt(release, 'date')) ?? '',
    release: keptParts(release),
  }
}
